import { redirect } from '@sveltejs/kit';
import * as events from '#lib/server/events.ts';
import * as sessions from '#lib/server/sessions.ts';
import { dropSession } from '../../handles/session.ts';
import type { RequestHandler } from './$types';

/** Ends the session on the server and in the browser, with what pages kept there. */
export const POST: RequestHandler = async ({ locals, cookies, url, setHeaders }) => {
	const { session, viewer } = locals;
	if (session && viewer.account) {
		const { id } = viewer.account;
		await locals.write(async (sql) => {
			await events.add(sql, 'sign_out');
			await sessions.remove(sql, id, session);
		});
	}
	dropSession(cookies, url);
	setHeaders({ 'clear-site-data': '"cache", "storage"' });
	redirect(303, '/');
};
