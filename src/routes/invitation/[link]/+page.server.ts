import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as events from '#lib/server/events.ts';
import * as invitations from '#lib/server/invitations.ts';
import { isAddress } from '#lib/server/mail.ts';
import * as sessions from '#lib/server/sessions.ts';
import * as tokens from '#lib/server/tokens.ts';
import { minutesToWait, network } from '../../../handles/limit.ts';
import { readNewAccount, type Filled } from '../../../handles/new-account.ts';
import { enter } from '../../../handles/session.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the link invites to, and whether the invited person has an account already or is signed in to another. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex' });
	const found = await find(locals, params.link);
	const own = locals.viewer.account;
	const standing = whoAsks(found, own?.email);
	return { invitation: found, standing, name: own?.name ?? '' };
};

const nothing: Answer = { minutes: 0, name: undefined, problems: undefined, withdrawn: false };

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const minutes = await minutesToWait(event, [['linkAddress', network(event)]]);
		const found = await find(event.locals, event.params.link);
		if (minutes > 0 || !found?.email) {
			return fail(minutes > 0 ? 429 : 410, { ...nothing, minutes });
		}

		const filled = readNewAccount(form, isAddress, found.email);
		const isNew = whoAsks(found, event.locals.viewer.account?.email) === 'new';
		const { name, problems } = filled;
		if (isNew && !filled.fine) return fail(400, { ...nothing, name, problems });
		if (!(await accept(event, isNew ? filled : null))) {
			return fail(410, { ...nothing, name, withdrawn: true });
		}
		redirect(303, '/account');
	}
};

type Answer = {
	minutes: number;
	name: string | undefined;
	problems: Filled['problems'] | undefined;
	withdrawn: boolean;
};

type Found = tokens.Invitation | null;

async function find({ read }: App.Locals, link: string): Promise<Found> {
	const found = await read((sql) => tokens.find(sql, link, new Date()));
	return found?.purpose === 'invitation' ? found : null;
}

function whoAsks(found: Found, email: string | undefined) {
	if (!found?.email) return 'nobody';
	if (email) return email.toLowerCase() === found.email.toLowerCase() ? 'owner' : 'other';
	return found.hasAccount ? 'known' : 'new';
}

async function accept(event: RequestEvent, filled: Filled | null): Promise<boolean> {
	const { locals, params } = event;
	const { language } = locals.viewer;
	const id = await locals.write(async (sql) => {
		const account = filled && { name: filled.name, password: filled.password, language };
		const accepted = await invitations.accept(sql, params.link ?? '', account, new Date());
		if (accepted) await events.add(sql, 'invitation_accepted');
		return accepted;
	});
	// A new role ends the sessions of before, also this one.
	if (id) await enter(event, (sql, device, now) => sessions.start(sql, id, device, now));
	return id !== null;
}
