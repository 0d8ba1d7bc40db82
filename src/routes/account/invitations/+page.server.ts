import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { readLine } from '#lib/domain/people/form.ts';
import { asLanguage } from '#lib/domain/people/language.ts';
import { administers, type RoleName } from '#lib/domain/people/viewer.ts';
import * as events from '#lib/server/events.ts';
import * as invitations from '#lib/server/invitations.ts';
import { canSend, isAddress, readMailSettings, send } from '#lib/server/mail.ts';
import { describeFailure, log } from '#lib/server/log.ts';
import { roleText } from '#lib/words/accounts.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { minutesToWait } from '../../../handles/limit.ts';
import { signedIn } from '../../../handles/who.ts';
import { readInvitation, type Filled } from './invitation.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whom one has invited, and to which places one may invite. */
export const load: PageServerLoad = async (event) => {
	signedIn(event);
	const { locals } = event;
	const places = await locals.read(invitations.listPlaces);
	if (places.length === 0 && !administers(locals.viewer)) error(403, m.sign_in_invite_refused());
	const open = await locals.read((sql) => invitations.list(sql, new Date()));
	const roles: RoleName[] = administers(locals.viewer)
		? ['member', 'coordinator', 'catchment_manager', 'state_leader', 'administrator']
		: ['member', 'coordinator'];
	return { places, open, roles, language: locals.viewer.language };
};

const nothing = {
	minutes: 0,
	missing: null,
	refused: false,
	sent: null,
	link: null,
	failed: false,
	withdrawn: false
};

export const actions: Actions = {
	invite: async (event) => {
		const account = signedIn(event);
		const form = await event.request.formData();
		const minutes = await minutesToWait(event, [['inviteAccount', account.id]]);
		if (minutes > 0) return fail(429, { ...nothing, minutes });
		const places = await event.locals.read(invitations.listPlaces);
		const filled = readInvitation(form, places, isAddress);
		if ('missing' in filled) return fail(400, { ...nothing, ...filled });

		const link = await add(event, filled);
		if (!link) return fail(403, { ...nothing, refused: true });
		const locale = asLanguage(readLine(form, 'language')) ?? event.locals.viewer.language;
		return {
			...nothing,
			...(await deliver(
				event,
				filled,
				`${event.url.origin}/invitation/${link}?lang=${locale}`,
				locale
			))
		};
	},

	withdraw: async (event) => {
		signedIn(event);
		const id = readLine(await event.request.formData(), 'id');
		const withdrawn = await event.locals.write(async (sql) => {
			const gone = await invitations.remove(sql, id);
			if (gone) await events.add(sql, 'invitation_withdrawn');
			return gone;
		});
		return { ...nothing, withdrawn };
	}
};

// The database decides who may invite to what; its refusal is an answer, everything else a failure.
function add({ locals }: RequestEvent, { invitation }: Filled): Promise<string | null> {
	const adding = locals.write(async (sql) => {
		await events.add(sql, 'invitation_made', { role: invitation.role });
		return invitations.add(sql, invitation, new Date());
	});
	return adding.catch((cause: { code?: string }) => {
		if (cause.code === '42501') return null;
		throw cause;
	});
}

async function deliver(
	{ locals }: RequestEvent,
	filled: Filled,
	link: string,
	locale: 'en' | 'es'
) {
	const { email, name, role } = filled.invitation;
	const place = filled.place ?? m.app_name({}, { locale });
	const words = {
		name,
		inviter: locals.viewer.account?.name ?? '',
		role: roleText(role, null, locale),
		place,
		link
	};
	const text = m.sign_in_invitation_mail_text(words, { locale });
	const subject = m.sign_in_invitation_mail_subject({ place }, { locale });
	if (!canSend(readMailSettings())) return { sent: email, link };
	try {
		await send(readMailSettings(), { to: email, subject, text });
		return { sent: email };
	} catch (cause) {
		log.error({ failure: describeFailure(cause) }, 'mail was not sent');
		return { sent: email, link, failed: true };
	}
}
