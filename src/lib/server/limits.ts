import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Sql } from './connect.ts';

/** How often something may be tried within so many minutes. */
export type Limit = { tries: number; minutes: number };

/** The limits of the app. Many people of one agency may share one address, so addresses get more. */
export const limits = {
	signInAddress: { tries: 60, minutes: 15 },
	signInEmail: { tries: 10, minutes: 15 },
	resetAddress: { tries: 20, minutes: 60 },
	resetEmail: { tries: 3, minutes: 60 },
	linkAddress: { tries: 30, minutes: 60 },
	setUpAddress: { tries: 10, minutes: 60 },
	passwordAccount: { tries: 10, minutes: 15 },
	inviteAccount: { tries: 60, minutes: 60 },
	importAccount: { tries: 120, minutes: 60 },
	exportAddress: { tries: 120, minutes: 15 },
	searchAddress: { tries: 600, minutes: 15 }
} satisfies Record<string, Limit>;

/** The name of a limit. */
export type LimitName = keyof typeof limits;

/** Counts one try of someone, and answers how many seconds to wait: 0 when it may go on. */
export async function secondsToWait(
	sql: Sql,
	name: LimitName,
	who: string,
	now: Date
): Promise<number> {
	const { tries, minutes } = limits[name];
	const [counted] = await sql<{ tries: number; since: Date }[]>`
		select * from count_attempt(${bucketOf(name, who)}, ${now}, make_interval(mins => ${minutes}))
	`;
	if (!counted || counted.tries <= tries) return 0;
	const end = counted.since.getTime() + minutes * 60_000;
	return Math.max(1, Math.ceil((end - now.getTime()) / 1000));
}

/** Takes back one try of someone, because it was none: it succeeded. */
export async function takeBack(sql: Sql, name: LimitName, who: string): Promise<void> {
	await sql`select take_back_attempt(${bucketOf(name, who)})`;
}

/** Forgets the tries of someone who has shown who they are. */
export async function forget(sql: Sql, name: LimitName, who: string): Promise<void> {
	await sql`select forget_attempts(${bucketOf(name, who)})`;
}

/** What counts as one address: an IPv4 address, or the /64 network of an IPv6 one, which one household owns whole. */
export function networkOf(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
	if (mapped) return mapped[1]!;
	if (!isIPv6(address)) return address;
	return `${groupsOf(address).slice(0, 4).join(':')}::/64`;
}

function groupsOf(address: string) {
	const [head = '', tail] = address.split('%')[0]!.split('::');
	const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
	const missing = Math.max(0, 8 - before!.length - after!.length);
	const zeros = tail === undefined ? [] : Array<string>(missing).fill('0');
	return [...before!, ...zeros, ...after!].map((group) => parseInt(group, 16).toString(16));
}

// Neither addresses nor e-mail addresses stand in the database in plain text.
function bucketOf(name: LimitName, who: string) {
	return createHash('sha256').update(`${name}|${who.trim().toLowerCase()}`).digest('base64url');
}
