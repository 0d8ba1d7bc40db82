import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Who } from './people.ts';

/** Those as whom every page that they find is opened. */
export const walkers: Who[] = ['visitor', 'coordinator', 'member', 'administrator'];

// Playwright empties this folder before a run.
const folder = 'test-results/found';

/** Keeps for the tests that follow at which address each kind of page was found. */
export function keepFound(who: Who, found: Map<string, string>) {
	mkdirSync(folder, { recursive: true });
	writeFileSync(`${folder}/${who}.json`, JSON.stringify([...found]));
}

/** At which address someone found each kind of page in this run; fails when nobody looked. */
export function readFound(who: Who): Map<string, string> {
	return new Map(JSON.parse(readFileSync(`${folder}/${who}.json`, 'utf8')) as [string, string][]);
}
