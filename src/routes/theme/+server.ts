import { redirect } from '@sveltejs/kit';
import { pathHere } from '#lib/domain/people/address.ts';
import { readLine } from '#lib/domain/people/form.ts';
import { keepChoice } from '../../handles/choice.ts';
import type { RequestHandler } from './$types';

/** Remembers light, dark, or (anything else) what the device prefers, and goes back to the page. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const theme = readLine(form, 'theme');
	keepChoice(cookies, url, 'theme', ['light', 'dark'].includes(theme) ? theme : null);
	redirect(303, pathHere(readLine(form, 'to', 2000)));
};
