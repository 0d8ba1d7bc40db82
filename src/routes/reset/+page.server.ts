import { fail, type RequestEvent } from '@sveltejs/kit';
import { readLine } from '#lib/domain/people/form.ts';
import * as accounts from '#lib/server/accounts.ts';
import * as events from '#lib/server/events.ts';
import { describeFailure, log } from '#lib/server/log.ts';
import { isAddress, readMailSettings, send } from '#lib/server/mail.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { minutesToWait, network } from '../../handles/limit.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const email = readLine(await event.request.formData(), 'email', 254);
		if (!isAddress(email)) return fail(400, { email, minutes: 0, wrong: true, sent: false });
		const minutes = await minutesToWait(event, [
			['resetAddress', network(event)],
			['resetEmail', email]
		]);
		if (minutes > 0) return fail(429, { email, minutes, wrong: false, sent: false });

		const started = await event.locals.write(async (sql) => {
			await events.add(sql, 'reset_asked');
			return accounts.startReset(sql, email, new Date());
		});
		if (started) sendLater(event, started);
		return { email, minutes, wrong: false, sent: true };
	}
};

// Nobody waits for the mail server, so that the time of the answer does not tell who has an account.
function sendLater(
	{ url, locals }: RequestEvent,
	{ to, link }: { to: accounts.Recipient; link: string }
) {
	const locale = to.language ?? locals.viewer.language;
	const text = m.sign_in_reset_mail_text(
		{ name: to.name, link: `${url.origin}/reset/${link}` },
		{ locale }
	);
	const subject = m.sign_in_reset_mail_subject({}, { locale });
	send(readMailSettings(), { to: to.email, subject, text }).catch((error: unknown) =>
		log.error({ failure: describeFailure(error) }, 'mail was not sent')
	);
}
