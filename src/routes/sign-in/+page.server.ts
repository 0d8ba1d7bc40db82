import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { pathHere } from '#lib/domain/people/address.ts';
import { readLine, readSecretLine } from '#lib/domain/people/form.ts';
import * as accounts from '#lib/server/accounts.ts';
import * as events from '#lib/server/events.ts';
import { forget, takeBack } from '#lib/server/limits.ts';
import * as passwords from '#lib/server/passwords.ts';
import * as sessions from '#lib/server/sessions.ts';
import { minutesToWait, network } from '../../handles/limit.ts';
import { enter } from '../../handles/session.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where to go on afterwards, and who is signed in already. */
export const load: PageServerLoad = ({ url, locals }) => ({
	to: pathHere(url.searchParams.get('to')),
	name: locals.viewer.account?.name ?? null
});

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const email = readLine(form, 'email', 254);
		const minutes = await minutesToWait(event, [
			['signInAddress', network(event)],
			['signInEmail', email]
		]);
		if (minutes > 0) return fail(429, { email, minutes });

		const kept = await event.locals.read((sql) => accounts.findForSignIn(sql, email));
		const fits = await passwords.fits(kept?.passwordHash ?? null, readSecretLine(form, 'password'));
		if (!kept || !fits) return refuse(event, email);

		await forgetTries(event, email);
		await enter(event, async (sql, device, now) => {
			const text = await sessions.start(sql, kept.id, device, now);
			await events.add(sql, 'sign_in');
			return text;
		});
		redirect(303, pathHere(readLine(form, 'to', 2000)));
	}
};

// One answer for every reason, so that nobody learns which addresses have an account.
async function refuse({ locals }: RequestEvent, email: string) {
	await locals.write((sql) => events.add(sql, 'sign_in_refused'));
	return fail(400, { email, minutes: 0 });
}

// Who has shown who they are starts afresh, and their success does not count against their neighbours.
function forgetTries(event: RequestEvent, email: string) {
	return event.locals.write(async (sql) => {
		await forget(sql, 'signInEmail', email);
		await takeBack(sql, 'signInAddress', network(event));
	});
}
