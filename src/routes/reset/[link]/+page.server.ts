import { fail } from '@sveltejs/kit';
import { readSecretLine } from '#lib/domain/people/form.ts';
import { problemWith } from '#lib/domain/people/password.ts';
import * as accounts from '#lib/server/accounts.ts';
import * as events from '#lib/server/events.ts';
import * as tokens from '#lib/server/tokens.ts';
import { minutesToWait, network } from '../../../handles/limit.ts';
import { dropSession } from '../../../handles/session.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whether the link still works. Its address goes to no other site. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex' });
	const found = await locals.read((sql) => tokens.find(sql, params.link, new Date()));
	return { works: found?.purpose === 'reset' };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params, cookies, url, request } = event;
		const password = readSecretLine(await request.formData(), 'password');
		const minutes = await minutesToWait(event, [['linkAddress', network(event)]]);
		if (minutes > 0) return fail(429, { minutes, problem: null, done: false });
		const problem = problemWith(password, ['longtable']);
		if (problem) return fail(400, { minutes, problem, done: false });

		const account = await locals.write(async (sql) => {
			const id = await accounts.resetPassword(sql, params.link, password, new Date());
			if (id) await events.add(sql, 'password_reset');
			return id;
		});
		if (!account) return fail(410, { minutes, problem: null, done: false });
		dropSession(cookies, url);
		return { minutes, problem: null, done: true };
	}
};
