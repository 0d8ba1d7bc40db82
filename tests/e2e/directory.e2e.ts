import { expect, test } from '@playwright/test';

test('anyone looks through the shared directory, page by page and by a part of a name', async ({
	page
}) => {
	await page.goto('/directory');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		'organizations in the directory'
	);
	await expect(page.getByRole('row')).toHaveCount(51);
	await page.getByRole('link', { name: 'More', exact: true }).click();
	await expect(page).toHaveURL(/page=2/);
	await page.getByLabel('Name contains').fill('statewide recovery');
	await page.getByRole('button', { name: 'Show' }).click();
	await page.getByRole('link', { name: 'Statewide Recovery Network' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Statewide Recovery Network');
	await expect(page.getByText('It sits at no table yet.')).toBeVisible();
});

test('an address without an organization says so', async ({ page }) => {
	const answer = await page.goto('/directory/00000000-0000-0000-0000-000000000000');
	expect(answer?.status()).toBe(404);
});

test('the templates show their sources, and the law that comes before them', async ({ page }) => {
	await page.goto('/templates');
	await expect(page.getByRole('row')).toHaveCount(26);
	await expect(page.getByText('Check the current law before relying on this list.')).toBeVisible();
	await page
		.getByRole('link', { name: 'Juvenile Crime Prevention Council (North Carolina)' })
		.click();
	await expect(page.getByText('G.S. 143B-846(a)')).toBeVisible();
	await expect(page.getByRole('row')).toHaveCount(20);
});

test('a template that nobody read at its source for a year is marked', async ({ page }) => {
	await page.goto('/templates?on=2028-01-01');
	await expect(page.getByText('more than 12 months ago').first()).toBeVisible();
	await expect(page.getByText('25 were not read at their source')).toBeVisible();
});
