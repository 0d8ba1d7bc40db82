import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in-as.ts';

test('the agenda of a meeting fits on one sheet, without names for visitors', async ({ page }) => {
	await page.goto('/three-rivers/agenda?meeting=2027-02-11');
	await expect(page.getByText('for the meeting on February 11, 2027')).toBeVisible();
	const items = page.locator('main ol > li');
	await expect(items).toHaveCount(3);
	await expect(items.first()).toContainText('S02');
	await expect(items.first().getByText('Who asks?')).toBeVisible();
	await page.setViewportSize({ width: 672, height: 912 });
	await page.emulateMedia({ media: 'print' });
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	expect(height).toBeLessThan(960);
});

test('a review of the roster is recorded with who and what was decided', async ({ page }) => {
	await signInAs(page, 'foothills', '/foothills/seats/review');
	await page.getByLabel('Who reviewed it').fill('Executive team');
	await page.getByLabel('What was decided').fill('Keep all seats.');
	await page.getByRole('button', { name: 'Review done' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('next review is due');
	await expect(page.getByText('Executive team: Keep all seats.').first()).toBeVisible();
});
