import type { RequestEvent } from '@sveltejs/kit';
import * as events from '#lib/server/events.ts';
import { networkOf, secondsToWait, type LimitName } from '#lib/server/limits.ts';

/** Counts one try under each limit. Answers the minutes to wait, 0 to go on; the browser is told in seconds. */
export async function minutesToWait(
	{ locals, setHeaders }: RequestEvent,
	tries: [LimitName, string][]
): Promise<number> {
	const now = new Date();
	const seconds = await locals.write(async (sql) => {
		const waits: number[] = [];
		for (const [name, who] of tries) {
			const wait = await secondsToWait(sql, name, who, now);
			if (wait > 0) await events.add(sql, 'limit_reached', { limit: name });
			waits.push(wait);
		}
		return Math.max(...waits);
	});
	if (seconds > 0) setHeaders({ 'retry-after': String(seconds) });
	return Math.ceil(seconds / 60);
}

/** The network a request comes from, as far as limits count. */
export function network({ getClientAddress }: RequestEvent): string {
	return networkOf(getClientAddress());
}
