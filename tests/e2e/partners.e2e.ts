import { expect, test } from '@playwright/test';
import { findBarriers } from './barriers.ts';

const on = 'on=2026-11-21';

test('a mobile crisis team reads which partners it is connected with', async ({ page }) => {
	await page.goto(`/three-rivers/partners?${on}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'3 of 17 types of partner are connected with Mobile Crisis; 4 sit at the table without a tie to it, and 10 are absent.'
	);
	const birch = page.getByRole('region', { name: /^Birch County/ });
	await expect(birch.getByRole('row', { name: /^Law enforcement/ })).toContainText('Birch Sheriff');
	await expect(birch.getByRole('row', { name: /^Law enforcement/ })).toContainText('2.5 of 5');
	expect(await findBarriers(page)).toEqual([]);
});

test('each county fits on one printed page, and its numbers on cards for the wallet', async ({
	page
}) => {
	await page.goto(`/foothills/partners?${on}`);
	await page.emulateMedia({ media: 'print' });
	// As wide as A4 and as high as Letter, without margins of 0.6 inches, at 96 pixels an inch.
	await page.setViewportSize({ width: 678, height: 940 });
	for (const county of await page.locator('section[id^="wall-"]').all()) {
		expect((await county.boundingBox())!.height).toBeLessThanOrEqual(940);
	}

	await page.goto(`/three-rivers/partners/sheet?county=99001&${on}`);
	await expect(page.getByText('Regional Hospital 999-555-0149')).toBeVisible();
	const cards = page.getByRole('region', { name: 'Alder' });
	await expect(cards.getByText('Crisis line')).toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	expect(await findBarriers(page)).toEqual([]);
});

test('programs get the same answer, for any list of seats', async ({ request }) => {
	const answer = await (await request.get(`/three-rivers/partners.json?${on}`)).json();
	expect(answer.counts).toEqual({ connected: 3, present: 4, absent: 10, of: 17 });
	const sheriff = answer.types.find(({ type }: { type: string }) => type === 'Law enforcement');
	expect(sheriff).toMatchObject({ class: 'expected' });
	expect(sheriff.counties.map(({ state }: { state: string }) => state)).toEqual([
		'absent',
		'connected',
		'absent'
	]);

	const other = await request.get(
		`/three-rivers/partners.json?template=NC_SOC_COMMUNITY_COLLABORATIVE&${on}`
	);
	expect((await other.json()).types).toHaveLength(20);
	const none = await request.get(`/three-rivers/partners.json?template=NOTHING&${on}`);
	expect(none.status()).toBe(404);
	expect((await none.json()).message).toContain('NOTHING');
});

test('visitors read open protocols and where calls go, and not whom the steps touch', async ({
	page
}) => {
	await page.goto('/three-rivers/partners/response');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('1 of 6 topics');
	await expect(page.getByText('From the hospital back home')).toBeVisible();
	await expect(page.getByText('A deputy and Mobile Crisis go together.')).toBeVisible();
	await expect(page.getByText('Families who speak Spanish')).toHaveCount(0);
	expect(await findBarriers(page)).toEqual([]);
});

test('visitors read how soon a team is there and whom people turn to, and not what makes working together hard', async ({
	page,
	request
}) => {
	const reach = await (await request.get(`/three-rivers/partners/reach.json?${on}`)).json();
	expect(reach).toMatchObject({ minutes: 60, isOwn: false, estimate: 'straight-line' });
	expect(reach.supply.starts).toMatchObject([{ organization: 'Mobile Crisis' }]);
	expect(reach.counties).toHaveLength(3);
	const challenges = await request.get('/three-rivers/partners/challenges.json');
	expect((await challenges.json()).challenges).toBeNull();

	await page.goto(`/three-rivers/partners/reach?${on}`);
	await expect(page.getByText('No authority stands behind it.')).toBeVisible();
	await page.goto('/three-rivers/partners/assets');
	await expect(page.getByText('Ferry Street Cuts (barbershop or salon)')).toBeVisible();
	expect(await findBarriers(page)).toEqual([]);
});
