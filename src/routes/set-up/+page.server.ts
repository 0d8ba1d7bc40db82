import { error, fail, redirect } from '@sveltejs/kit';
import { readLine } from '#lib/domain/people/form.ts';
import * as accounts from '#lib/server/accounts.ts';
import * as events from '#lib/server/events.ts';
import { isAddress } from '#lib/server/mail.ts';
import * as sessions from '#lib/server/sessions.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { minutesToWait, network } from '../../handles/limit.ts';
import { readNewAccount } from '../../handles/new-account.ts';
import { enter } from '../../handles/session.ts';
import type { Actions, PageServerLoad } from './$types';

/** There is something to set up only while nobody administers. */
export const load: PageServerLoad = async ({ locals }) => {
	if (await locals.read(accounts.anAdministratorExists)) error(404, m.sign_in_set_up_over());
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const minutes = await minutesToWait(event, [['setUpAddress', network(event)]]);
		const { name, email, password, problems, fine } = readNewAccount(form, isAddress);
		const kept = { name, email, minutes, problems, wrong: false };
		if (minutes > 0) return fail(429, kept);
		if (!fine) return fail(400, kept);

		const code = readLine(form, 'code');
		const account = { name, email, password, language: event.locals.viewer.language };
		const made = await event.locals.write(async (sql) => {
			const id = await accounts.setUpAdministrator(sql, code, account, new Date());
			if (id) await events.add(sql, 'administrator_set_up');
			return id;
		});
		if (!made) return fail(400, { ...kept, wrong: true });
		await enter(event, (sql, device, now) => sessions.start(sql, made, device, now));
		redirect(303, '/administration');
	}
};
