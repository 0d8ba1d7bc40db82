import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { lives } from '#lib/server/embedded/person.ts';

export { findFreePort } from '../application.ts';

/** Ends a process and all that it started with a signal, and waits until they are gone. */
export async function endedBy(signal: NodeJS.Signals, id: number): Promise<void> {
	const all = [id, ...childrenOf(id)];
	for (const one of all) if (lives(one)) process.kill(one, signal);
	while (all.some(isThere)) await wait(20);
}

function childrenOf(id: number): number[] {
	const path = `/proc/${id}/task/${id}/children`;
	if (!existsSync(path)) return [];
	return readFileSync(path, 'utf8').split(' ').filter(Boolean).map(Number);
}

// A process that nobody has fetched yet keeps its number.
function isThere(id: number): boolean {
	if (!lives(id)) return false;
	try {
		return !readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.startsWith('Z');
	} catch {
		return false;
	}
}
