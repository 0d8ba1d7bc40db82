import { expect, test } from '@playwright/test';
import { findBarriers } from './barriers.ts';
import { drawn, watch } from './watch.ts';

interface Feature {
	properties: { name: string };
	geometry: unknown;
}

test.slow();

test('the map of a table says which counties have no member', async ({ page, baseURL }) => {
	const seen = watch(page, baseURL);
	await page.goto('/three-rivers/map?on=2026-11-21');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Members come from 2 of the 3 counties.'
	);
	await expect(page.getByText('No member is based in Cedar.')).toBeVisible();
	const map = await drawn(page);
	await expect(map.getByText('County without a member')).toBeVisible();
	expect(seen).toEqual([]);
});

test('an organization chosen in the list is chosen on the map', async ({ page }) => {
	await page.goto('/three-rivers/map?on=2026-11-21');
	await drawn(page);
	const schools = page.getByRole('link', { name: /^Birch Schools/ });
	await schools.click();

	await expect(page).toHaveURL(/organization=/, { timeout: 20_000 });
	await expect(schools).toHaveAttribute('aria-current', 'true');
	await expect(page.getByRole('heading', { name: 'Birch Schools' })).toBeVisible();
	await page.getByRole('link', { name: 'Close' }).click();
	await expect(page).not.toHaveURL(/organization=/, { timeout: 20_000 });
});

test('all that is drawn is in the list, and a confidential address is in neither', async ({
	page,
	request
}) => {
	const answer = await request.get('/organizations.geojson?body=three-rivers');
	const features: Feature[] = (await answer.json()).features;
	await page.goto('/three-rivers/map');
	for (const { properties } of features) {
		await expect(page.getByRole('link', { name: properties.name }).first()).toBeVisible();
	}
	const hidden = features.filter(({ geometry }) => geometry === null);
	expect(hidden.map(({ properties }) => properties.name)).toContain('Lantern House');
});

test('open data say when they changed, and are not sent twice', async ({ request }) => {
	const first = await request.get('/catchments.geojson?on=2024-02-01');
	expect(first.headers()['content-type']).toContain('application/geo+json');
	const again = await request.get('/catchments.geojson?on=2024-02-01', {
		headers: { 'if-none-match': first.headers()['etag'] ?? '' }
	});
	expect(again.status()).toBe(304);
});

test('the map of a table can be used by everyone', async ({ page }) => {
	await page.goto('/three-rivers/map');
	await drawn(page);
	expect(await findBarriers(page)).toEqual([]);
});
