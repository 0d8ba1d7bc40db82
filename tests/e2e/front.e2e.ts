import { expect, test } from '@playwright/test';
import { findBarriers } from './barriers.ts';
import { drawn, watch } from './watch.ts';

test.slow();

test('the first page answers, lists and draws the collaboratives of the state', async ({
	page,
	baseURL
}) => {
	const seen = watch(page, baseURL);
	await page.goto('/');

	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		/^\d+ of the 100 counties of North Carolina have a community collaborative\.$/
	);
	await expect(page.getByRole('heading', { name: 'Who is missing from the table?' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Foothills Community Collaborative' })).toBeVisible();
	const map = await drawn(page);
	await expect(map.getByText('County with a collaborative')).toBeVisible();
	await expect(map.getByRole('region')).toHaveAccessibleName(/North Carolina/);
	expect(seen).toEqual([]);
});

test('a county chosen on the map is in the address and said beside it', async ({ page }) => {
	await page.goto('/?state=ZZ');
	const map = await drawn(page);
	const box = await map.locator('canvas').boundingBox();
	await page.mouse.click(box!.x + box!.width * 0.3, box!.y + box!.height * 0.5);

	await expect(page).toHaveURL(/county=99001/, { timeout: 20_000 });
	await expect(page.getByRole('heading', { name: 'Alder County' })).toBeVisible();
	await expect(page.getByRole('link', { name: /^Alder/ })).toHaveAttribute('aria-current', 'true');
});

test('the buttons of the map work with the keyboard', async ({ page }) => {
	await page.goto('/?state=ZZ');
	await drawn(page);
	for (const name of ['Zoom in', 'Zoom out', 'Show the whole area']) {
		await page.getByRole('button', { name }).press('Enter');
		await expect(page.getByRole('button', { name })).toBeFocused();
	}
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the list is the page, and a county can be found', async ({ page }) => {
		await page.goto('/');
		await page.getByLabel('Find a county').selectOption('Durham');
		await page.getByRole('button', { name: 'Show' }).click();

		await expect(page.getByRole('heading', { name: 'Durham County', exact: true })).toBeVisible();
		await expect(
			page.getByRole('status').getByRole('link', { name: /Durham County Collaborative/ })
		).toBeVisible();
	});
});

test('a map that cannot be drawn says so, and the list stays', async ({ page }) => {
	await page.route('**/counties.geojson*', (route) => route.abort());
	await page.goto('/');
	await page.locator('[data-map]').scrollIntoViewIfNeeded();
	await expect(page.getByText('The list says the same.')).toBeVisible({ timeout: 40_000 });
	await expect(page.getByRole('link', { name: 'Foothills Community Collaborative' })).toBeVisible();
});

test('the first page can be used by everyone', async ({ page }) => {
	await page.goto('/?county=37063');
	await drawn(page);
	expect(await findBarriers(page)).toEqual([]);
});

test('the first page speaks Spanish', async ({ page }) => {
	await page.goto('/?lang=es');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('condados');
	await expect(page.getByRole('heading', { name: '¿Quién falta en la mesa?' })).toBeVisible();
});
