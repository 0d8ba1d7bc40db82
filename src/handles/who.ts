import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { administers, type Viewer } from '#lib/domain/people/viewer.ts';
import { m } from '#lib/words/paraglide/messages.js';

/** The viewer's account; a visitor is sent to sign in and comes back. */
export function signedIn({ locals, url }: RequestEvent): NonNullable<Viewer['account']> {
	const { account } = locals.viewer;
	if (!account) redirect(303, `/sign-in?to=${encodeURIComponent(url.pathname)}`);
	return account;
}

/** The account of an administrator; others are refused. */
export function administrator(event: RequestEvent): NonNullable<Viewer['account']> {
	const account = signedIn(event);
	if (!administers(event.locals.viewer)) error(403, m.sign_in_administrators_only());
	return account;
}
