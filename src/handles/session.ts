import { error } from '@sveltejs/kit';
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { write, type Pool, type Sql } from '#lib/server/connect.ts';
import { describeFailure, log } from '#lib/server/log.ts';
import * as sessions from '#lib/server/sessions.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { languageOf } from './language.ts';

const plainName = 'session';

/** The cookie's name: with https a browser then keeps it from other hosts of the same domain. */
function nameOf(url: URL) {
	return url.protocol === 'https:' ? `__Host-${plainName}` : plainName;
}

type Start = (sql: Sql, device: string | null, now: Date) => Promise<string>;

/** Lets somebody in: ends the session they came with, starts a new one, and gives it to the browser. */
export async function enter(
	{ locals, request, cookies, url }: RequestEvent,
	start: Start
): Promise<void> {
	const { session, viewer } = locals;
	if (session && viewer.account) {
		await locals.write((sql) => sessions.remove(sql, viewer.account!.id, session));
	}
	const device = request.headers.get('user-agent');
	keepSession(cookies, url, await locals.write((sql) => start(sql, device, new Date())));
}

// A page's scripts cannot read it, and other sites cannot send it with a form.
function keepSession(cookies: Cookies, url: URL, text: string) {
	cookies.set(nameOf(url), text, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: sessions.longestMinutes * 60
	});
}

/** Takes the session's secret from the browser. */
export function dropSession(cookies: Cookies, url: URL): void {
	cookies.delete(nameOf(url), {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
}

/** Finds out who asks. When that cannot be found out, nobody is served: not even as a visitor. */
export function recognize(pool: () => Pool): Handle {
	return async ({ event, resolve }) => {
		const { cookies, url, locals, route } = event;
		const text = cookies.get(nameOf(url));
		const session = text && route.id !== '/health' ? await findSession(pool(), event, text) : null;
		if (text && !session) dropSession(cookies, url);
		locals.session = session?.id ?? null;
		locals.viewer = {
			account: session?.account ?? null,
			roles: session?.roles ?? [],
			language: languageOf(event, session?.language ?? null)
		};
		return resolve(event);
	};
}

async function findSession(pool: Pool, event: RequestEvent, text: string) {
	const now = new Date();
	try {
		const session = await sessions.find(pool, text, now);
		if (session && sessions.isStale(session, now)) {
			await write(pool, { account: session.account.id }, (sql) =>
				sessions.slide(sql, session, now)
			);
		}
		return session;
	} catch (cause) {
		log.error({ failure: describeFailure(cause) }, 'nobody can be recognized');
		error(503, m.sign_in_unavailable({}, { locale: languageOf(event, null) }));
	}
}
