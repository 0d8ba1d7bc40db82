import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Sql } from './connect.ts';

/** A new secret: what its owner gets to carry, and what the database keeps. */
export type Secret = { id: string; hash: Buffer; text: string };

/** What a link is for, as told to who holds it. */
export type Invitation = {
	purpose: 'invitation' | 'reset' | 'administrator';
	email: string | null;
	name: string | null;
	role: string | null;
	bodyName: string | null;
	hasAccount: boolean;
};

/** A new `id.secret` of 128 and 256 random bits. */
export function newSecret(): Secret {
	const id = randomBytes(16).toString('base64url');
	const secret = randomBytes(32).toString('base64url');
	return { id, hash: hashOf(secret), text: `${id}.${secret}` };
}

/** The id and the secret's hash of a text someone sent; null when it has not the form of one of ours. */
export function readSecret(text: string): { id: string; hash: Buffer } | null {
	const parts = /^([\w-]{22})\.([\w-]{43})$/.exec(text.trim());
	return parts ? { id: parts[1]!, hash: hashOf(parts[2]!) } : null;
}

/** Whether two hashes are equal, in a time that does not tell where they differ. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && timingSafeEqual(one, other);
}

function hashOf(secret: string) {
	return createHash('sha256').update(secret).digest();
}

/** What an unused link is for; null for a link that is unknown, used or too old. */
export async function find(sql: Sql, text: string, now: Date): Promise<Invitation | null> {
	const given = readSecret(text);
	if (!given) return null;
	const [found] = await sql<
		Invitation[]
	>`select * from find_token(${given.id}, ${given.hash}, ${now})`;
	return found ?? null;
}

/** The moment so many minutes after another. */
export function minutesAfter(now: Date, minutes: number): Date {
	return new Date(now.getTime() + minutes * 60_000);
}
