import { error, type RequestEvent } from '@sveltejs/kit';
import { look } from '#lib/server/imports/bring-in.ts';
import * as drafts from '#lib/server/imports/drafts.ts';
import { secondsToWait } from '#lib/server/limits.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { today } from '../on.ts';
import type { Order } from './order.ts';

/** Looks at a file and keeps it with what was found, saving nothing of it; answers the id to look it up by. */
export async function keepDraft(
	{ locals }: RequestEvent,
	account: string,
	{ bytes, ...order }: Order
): Promise<string> {
	const found = await look(locals.write, { ...order, ...order.options, bytes, today: today() });
	return locals.write((sql) => drafts.add(sql, account, { ...order, bytes }, found));
}

/** Answers 429 to an account that had too many files looked at. */
export async function waitTurn({ locals }: RequestEvent, account: string): Promise<void> {
	const seconds = await locals.write((sql) =>
		secondsToWait(sql, 'importAccount', account, new Date())
	);
	if (seconds > 0) error(429, m.sign_in_wait({ minutes: Math.ceil(seconds / 60) }));
}
