import { expect, test, type Page } from '@playwright/test';
import { findBarriers, phone } from './barriers.ts';
import { readFound, walkers } from './found.ts';
import { signIn, type Who } from './people.ts';
import { pagePatterns } from './walk.ts';
import { watch } from './watch.ts';

/** Pages that are reached from a letter, the console, a file one has sent or what one has begun or added: other tests go there. */
const byInvitation = [
	'/[body]/gaps/standards/[code]',
	'/[body]/practices/answers/[id]',
	'/[body]/seats/[code]/letter',
	'/[body]/ties/[id]',
	'/import/[draft]',
	'/invitation/[link]',
	'/reset/[link]',
	'/set-up'
];

test.describe.configure({ mode: 'parallel' });

// Looking for barriers takes most of the time. Visitors see the least of a page and coordinators the most of it; of the
// others it is enough to examine the kinds of page that those two do not find, and of visitors to look on a phone.
const examined: Who[] = ['visitor', 'coordinator'];

// In parts of about the same length, so that all workers have something to do until the end; the longest begin.
const parts: Partial<Record<Who, number>> = { coordinator: 4 };
const byParts = walkers.toSorted((a, b) => (parts[b] ?? 1) - (parts[a] ?? 1));

for (const who of byParts) {
	const count = parts[who] ?? 1;
	for (let part = 0; part < count; part++) {
		test(`every page that a ${who} finds opens without a fault, a barrier or a call to another machine (${part + 1} of ${count})`, async ({
			page,
			baseURL
		}) => {
			test.setTimeout(400_000);
			const known = examined.includes(who) ? new Set() : patternsOf(examined);
			const faults = watch(page, baseURL);
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await signIn(page, who);
			const found = [...readFound(who)].filter((_, n) => n % count === part);
			for (const [pattern, path] of found) {
				const status = await open(page, path);
				expect.soft(status, path).toBe(200);
				await expect.soft(page.locator('h1'), path).toHaveCount(1);
				expect.soft(await page.title(), path).not.toBe('');
				if (known.has(pattern)) continue;
				const views = who === 'visitor' ? [phone] : undefined;
				expect.soft(await findBarriers(page, views), path).toEqual([]);
			}
			expect(found.length).toBeGreaterThan(8);
			expect(faults).toEqual([]);
		});
	}
}

// A page without scripts asks for nothing more once it is loaded.
async function open(page: Page, path: string): Promise<number | undefined> {
	const answer = await page.goto(path);
	if (await page.locator('script').count()) await page.waitForLoadState('networkidle');
	return answer?.status();
}

function patternsOf(people: Who[]): Set<string> {
	return new Set(people.flatMap((who) => [...readFound(who).keys()]));
}

test('every page is found by following links', () => {
	const found = patternsOf(walkers);
	const missed = pagePatterns.filter((each) => !found.has(each) && !byInvitation.includes(each));
	expect(missed).toEqual([]);
});

test('an address that leads nowhere says so and leads back', async ({ page }) => {
	const answer = await page.goto('/three-rivers/nowhere');
	expect(answer?.status()).toBe(404);
	await expect(page.locator('h1')).toHaveCount(1);
	await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});
