import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { read, write, type Pool } from '#lib/server/connect.ts';
import type { Replica } from '#lib/server/replica.ts';
import { readPosition, writePosition } from '#lib/server/wal-position.ts';

/** The ways to the database: the primary, and a replica if one is set. */
export type Ways = { pool: Pool; replica: Replica | null };

const cookie = 'written';

// By then a replica that may still be read has caught up.
const cookieSeconds = 600;

/** The two doors to the database, which speak in the viewer's name. Reports are read from the replica, if there is one. */
export function openDoors(event: RequestEvent, { pool, replica }: Ways): void {
	const { locals } = event;
	const who = () => ({ account: locals.viewer.account?.id ?? null });
	let wrote = false;

	locals.read = (work) => {
		if (!replica || wrote || !isReport(event.route.id)) return read(pool, who(), work);
		return replica.read(who(), readPosition(event.cookies.get(cookie)), work);
	};
	locals.write = async (work, about) => {
		wrote = true;
		const answer = await write(pool, { ...who(), ...about }, work);
		if (replica && changesSomething(event)) remember(event, await replica.position());
		return answer;
	};
}

/** Whether an address answers with a report, a tile or a file: `/state`, and whatever has an ending, such as `.json`. */
export function isReport(route: string | null): boolean {
	return route === '/state' || /\.\w+$/.test(route ?? '');
}

// What is only asked for writes nothing but counts of tries, which no report shows.
function changesSomething({ request }: RequestEvent): boolean {
	return !['GET', 'HEAD'].includes(request.method);
}

// Whoever has written reads nothing older, whichever process answers.
function remember({ cookies, url }: { cookies: Cookies; url: URL }, position: bigint | null) {
	if (position === null) return;
	cookies.set(cookie, writePosition(position), {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: cookieSeconds
	});
}
