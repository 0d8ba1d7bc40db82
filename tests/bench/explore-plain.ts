import type { Browser } from '@playwright/test';
import { bundled, stagePage } from './draw.ts';
import { size, ties } from './network-world.ts';
import { settled, tasksDuring } from './page-tasks.ts';

/** What plain sigma does as well. */
export type Done = 'open' | 'choose' | 'zoom' | 'size';

type Peer = Record<Done | 'prepare', (size: number, ties: number) => unknown>;

/** The longest task of each, in processor milliseconds, with the same organizations, places and ties in plain sigma. */
export async function explorePlain(browser: Browser): Promise<Record<Done, number>> {
	const page = await stagePage(browser, await bundled());
	const run = (step: Done | 'prepare') =>
		page.evaluate(
			([done, ...sizes]) => void (window as unknown as { peer: Peer }).peer[done](...sizes),
			[step, size, ties] as const
		);
	await run('prepare');
	const longest: Record<Done, number> = { open: 0, choose: 0, zoom: 0, size: 0 };
	for (const step of Object.keys(longest) as Done[]) {
		const { processor } = await tasksDuring(browser, page, async () => {
			await run(step);
			await settled(page);
		});
		longest[step] = processor;
	}
	await page.close();
	return longest;
}
