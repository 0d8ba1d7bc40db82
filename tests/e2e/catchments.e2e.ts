import { expect, test } from '@playwright/test';
import { signIn } from './people.ts';

test('says which counties are in no catchment, and shows another day', async ({ page }) => {
	await page.goto('/catchments?on=2022-01-01');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('North Carolina has');
	await expect(page.getByRole('heading', { name: 'Counties in no catchment' })).toBeVisible();
	await page.getByRole('link', { name: 'Trillium' }).first().click();
	await expect(page.getByRole('region', { name: 'Counties' })).toContainText('Jul 1, 2021');
});

test('an area drawn on the map chooses its counties by half of their area', async ({ page }) => {
	await signIn(page, 'state');
	await page.goto('/catchments/new?way=draw');
	const map = page.locator('[data-map=drawn] canvas');
	await map.scrollIntoViewIfNeeded();
	const corners = page.getByLabel('Corners');
	for (const [x, y] of [
		[300, 250],
		[500, 250],
		[500, 400]
	] as const) {
		await map.click({ position: { x, y } });
	}
	await expect(corners).toHaveValue(/^(-?\d+\.\d+, -?\d+\.\d+\n?){3}$/);
	await page.getByRole('button', { name: 'See which counties it holds' }).click();
	await expect(page.getByText('at least 50% of its area lies inside')).toBeVisible();
	const rows = page.getByRole('region', { name: 'Counties in the area' }).locator('tbody tr');
	expect(await rows.count()).toBeGreaterThan(3);
});

test('who leads the state sees what moving a county would change before it is saved', async ({
	page
}) => {
	await signIn(page, 'state');
	await page.goto('/catchments/move?state=NC');
	await page.getByLabel('County').selectOption('37075');
	await page.getByLabel('From').fill('2031-07-01');
	await page.getByLabel('It belongs to').selectOption('Partners');
	await page.getByRole('button', { name: 'See what it would change' }).click();
	await expect(page.getByRole('heading', { name: /^Graham goes to Partners on/ })).toBeVisible();
	await expect(page.getByText('Partners: since Jul 1, 2031')).toBeVisible();
	await expect(page.getByText('One collaborative would lie in several catchments')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Move the county' })).toBeVisible();
});
