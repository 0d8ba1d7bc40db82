import { expect, test, type Page } from '@playwright/test';
import { findBarriers, phone } from './barriers.ts';
import { signIn, type Who } from './people.ts';
import { pagePatterns, walk } from './walk.ts';
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

for (const who of ['visitor', 'coordinator', 'member', 'administrator'] satisfies Who[]) {
	test(`every page that a ${who} finds opens without a fault, a barrier or a call to another machine`, async ({
		page,
		baseURL
	}) => {
		test.setTimeout(400_000);
		const known = examined.includes(who) ? new Set() : await findAs(page, examined);
		const faults = watch(page, baseURL);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await signIn(page, who);
		const found = await walk(page);
		for (const [pattern, path] of found) {
			const answer = await page.goto(path, { waitUntil: 'networkidle' });
			expect.soft(answer?.status(), path).toBe(200);
			await expect.soft(page.locator('h1'), path).toHaveCount(1);
			expect.soft(await page.title(), path).not.toBe('');
			if (known.has(pattern)) continue;
			const views = who === 'visitor' ? [phone] : undefined;
			expect.soft(await findBarriers(page, views), path).toEqual([]);
		}
		expect(found.size).toBeGreaterThan(8);
		expect(faults).toEqual([]);
	});
}

async function findAs(page: Page, people: Who[]): Promise<Set<string>> {
	const found = new Set<string>();
	for (const who of people) {
		await signIn(page, who);
		for (const pattern of (await walk(page)).keys()) found.add(pattern);
		await page.context().clearCookies();
	}
	return found;
}

test('every page is found by following links', async ({ page }) => {
	const found = await findAs(page, ['visitor', 'administrator']);
	const missed = pagePatterns.filter((each) => !found.has(each) && !byInvitation.includes(each));
	expect(missed).toEqual([]);
});

test('an address that leads nowhere says so and leads back', async ({ page }) => {
	const answer = await page.goto('/three-rivers/nowhere');
	expect(answer?.status()).toBe(404);
	await expect(page.locator('h1')).toHaveCount(1);
	await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});
