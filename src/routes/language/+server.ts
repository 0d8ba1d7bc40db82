import { redirect } from '@sveltejs/kit';
import { pathHere } from '#lib/domain/people/address.ts';
import { readLine } from '#lib/domain/people/form.ts';
import { asLanguage } from '#lib/domain/people/language.ts';
import * as accounts from '#lib/server/accounts.ts';
import { keepChoice } from '../../handles/choice.ts';
import type { RequestHandler } from './$types';

/** Remembers the chosen language, in the browser and with the account, and goes back to the page. */
export const POST: RequestHandler = async ({ request, locals, cookies, url }) => {
	const form = await request.formData();
	const language = asLanguage(readLine(form, 'language'));
	const { account } = locals.viewer;
	if (language) keepChoice(cookies, url, 'language', language);
	if (language && account) {
		await locals.write((sql) => accounts.changeLanguage(sql, account.id, language));
	}
	redirect(303, withoutLanguage(pathHere(readLine(form, 'to', 2000))));
};

// A language in the address would win over the one just chosen.
function withoutLanguage(path: string) {
	const address = new URL(path, 'https://here.invalid');
	address.searchParams.delete('lang');
	return address.pathname + address.search + address.hash;
}
