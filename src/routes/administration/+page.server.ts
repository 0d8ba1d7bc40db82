import { fail, type RequestEvent } from '@sveltejs/kit';
import { readLine } from '#lib/domain/people/form.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as accounts from '#lib/server/accounts.ts';
import * as events from '#lib/server/events.ts';
import * as sessions from '#lib/server/sessions.ts';
import { administrator } from '../../handles/who.ts';
import type { Actions, PageServerLoad } from './$types';

/** Everyone with an account. */
export const load: PageServerLoad = async (event) => {
	const { id } = administrator(event);
	return { own: id, accounts: await event.locals.read((sql) => accounts.list(sql, new Date())) };
};

export const actions: Actions = {
	disable: (event) =>
		act(event, async (sql, account) => {
			const done = await accounts.disable(sql, account, true, new Date());
			await events.add(sql, 'account_disabled', { account });
			return done;
		}),

	enable: (event) =>
		act(event, async (sql, account) => {
			const done = await accounts.disable(sql, account, false, new Date());
			await events.add(sql, 'account_enabled', { account });
			return done;
		}),

	end: (event) =>
		act(event, async (sql, account) => {
			await sessions.removeAll(sql, account);
			await events.add(sql, 'sessions_ended', { account });
			return true;
		}),

	take: (event) =>
		act(event, async (sql, role) => {
			const done = await accounts.removeRole(sql, role);
			await events.add(sql, 'role_taken', { role });
			return done;
		})
};

const form = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// A refusal by the database, such as disabling oneself, is an answer; everything else a failure.
async function act(event: RequestEvent, work: (sql: Sql, id: string) => Promise<boolean>) {
	administrator(event);
	const id = readLine(await event.request.formData(), 'id');
	if (!form.test(id)) return fail(400, { done: false });
	try {
		const done = await event.locals.write((sql) => work(sql, id));
		return done ? { done } : fail(409, { done });
	} catch (cause) {
		if ((cause as { code?: string }).code === '42501') return fail(403, { done: false });
		throw cause;
	}
}
