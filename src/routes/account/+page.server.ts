import { fail, type RequestEvent } from '@sveltejs/kit';
import { readLine, readSecretLine } from '#lib/domain/people/form.ts';
import { asLanguage } from '#lib/domain/people/language.ts';
import { problemWith } from '#lib/domain/people/password.ts';
import * as accounts from '#lib/server/accounts.ts';
import * as events from '#lib/server/events.ts';
import * as passwords from '#lib/server/passwords.ts';
import * as sessions from '#lib/server/sessions.ts';
import { keepChoice } from '../../handles/choice.ts';
import { minutesToWait } from '../../handles/limit.ts';
import { enter } from '../../handles/session.ts';
import { signedIn } from '../../handles/who.ts';
import type { Actions, PageServerLoad } from './$types';

/** One's own account: who one is, what one may do, where one is signed in. */
export const load: PageServerLoad = async (event) => {
	const account = signedIn(event);
	const { locals } = event;
	return locals.read(async (sql) => ({
		account,
		language: locals.viewer.language,
		demo: await accounts.isDemo(sql, account.id),
		roles: await accounts.listRoles(sql, account.id),
		devices: (await sessions.list(sql, account.id, new Date())).map((device) => ({
			...device,
			current: device.id === locals.session
		}))
	}));
};

const nothing = { saved: '', minutes: 0, nameMissing: false, wrong: false, problem: null };

export const actions: Actions = {
	about: async (event) => {
		const { id } = signedIn(event);
		const form = await event.request.formData();
		const name = readLine(form, 'name', 120);
		const language = asLanguage(readLine(form, 'language')) ?? event.locals.viewer.language;
		if (!name) return fail(400, { ...nothing, nameMissing: true });
		await event.locals.write((sql) => accounts.change(sql, id, name, language));
		keepChoice(event.cookies, event.url, 'language', language);
		event.locals.viewer.language = language;
		return { ...nothing, saved: 'about' };
	},

	password: async (event) => {
		const account = signedIn(event);
		const form = await event.request.formData();
		const minutes = await minutesToWait(event, [['passwordAccount', account.id]]);
		if (minutes > 0) return fail(429, { ...nothing, minutes });
		if (!(await isCurrent(event, account.email, readSecretLine(form, 'current')))) {
			return fail(400, { ...nothing, wrong: true });
		}
		const password = readSecretLine(form, 'password');
		const problem = problemWith(password, [account.name, account.email, 'longtable']);
		if (problem) return fail(400, { ...nothing, problem });
		if (!(await changePassword(event, account.id, password))) return fail(403, nothing);
		return { ...nothing, saved: 'password' };
	},

	end: async (event) => {
		const { id } = signedIn(event);
		const device = readLine(await event.request.formData(), 'device');
		await event.locals.write(async (sql) => {
			if (await sessions.remove(sql, id, device)) await events.add(sql, 'sessions_ended');
		});
		return { ...nothing, saved: 'end' };
	},

	others: async (event) => {
		const { id } = signedIn(event);
		const { session } = event.locals;
		await event.locals.write(async (sql) => {
			await sessions.removeOthers(sql, id, session ?? '');
			await events.add(sql, 'sessions_ended');
		});
		return { ...nothing, saved: 'end' };
	}
};

async function isCurrent({ locals }: RequestEvent, email: string, password: string) {
	const kept = await locals.read((sql) => accounts.findForSignIn(sql, email));
	return passwords.fits(kept?.passwordHash ?? null, password);
}

async function changePassword(event: RequestEvent, id: string, password: string) {
	const changed = await event.locals.write(async (sql) => {
		const done = await accounts.changePassword(sql, id, password);
		if (done) await events.add(sql, 'password_changed');
		return done;
	});
	if (changed) await enter(event, (sql, device, now) => sessions.start(sql, id, device, now));
	return changed;
}
