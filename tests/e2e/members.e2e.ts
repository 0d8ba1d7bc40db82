import { expect, test } from '@playwright/test';
import { signInAs, unique } from './sign-in-as.ts';

test('a visitor sees how many members come, and no name', async ({ page }) => {
	await page.goto('/three-rivers/members');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'20 members count at this table.'
	);
	await expect(page.getByText('The names are for members of this body.')).toBeVisible();
	await expect(page.getByRole('table')).toHaveCount(0);
	expect(await page.content()).not.toContain('Brandvold');
});

test('a member of the body sees names and attendance, and no button to change them', async ({
	page
}) => {
	await signInAs(page, 'a member', '/three-rivers/members');
	await expect(page.getByRole('row')).toHaveCount(21);
	await expect(page.getByRole('row', { name: /Brandvold/ })).toContainText('6 of 6');
	await expect(page.getByRole('link', { name: 'Add a member' })).toHaveCount(0);
	const answer = await page.goto('/three-rivers/members/new');
	expect(answer?.status()).toBe(403);
});

test('a member is added, changed, ended, and the end taken back', async ({ page }) => {
	const name = unique('Robin Vale');
	await signInAs(page, 'foothills', '/foothills/members/new');
	await page.getByLabel('Name', { exact: true }).fill(name);
	await page.getByLabel('Level').selectOption('Manager');
	await page.getByLabel('Member since').fill('2026-01-01');
	await page.getByLabel('Community', { exact: true }).check();
	await page.getByRole('button', { name: 'Add a member' }).click();
	await page.getByRole('link', { name }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	await expect(page.getByText('Community', { exact: true })).toBeVisible();

	await page.getByRole('link', { name: 'Edit' }).click();
	await page.getByLabel('Role').selectOption('Vice chair');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Vice chair', { exact: true })).toBeVisible();

	await page.getByText('End the membership').first().click();
	await page.getByLabel('Last day').fill('2025-12-31');
	await page.getByRole('button', { name: 'End the membership' }).click();
	await expect(page.getByText('The last day cannot be before the first.')).toBeVisible();
	await page.getByLabel('Last day').fill('2026-06-30');
	await page.getByRole('button', { name: 'End the membership' }).click();
	await expect(page.getByText('Jan 1, 2026 to Jun 30, 2026', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Undo last change' }).click();
	await expect(page.getByText('since Jan 1, 2026', { exact: true })).toBeVisible();
});

test('the same name twice at a time is refused where it was typed', async ({ page }) => {
	const name = unique('Sam Reed');
	await signInAs(page, 'foothills', '/foothills/members/new');
	await page.getByLabel('Name', { exact: true }).fill(name);
	await page.getByRole('button', { name: 'Add a member' }).click();
	await expect(page.getByRole('link', { name })).toBeVisible();
	await page.goto('/foothills/members/new');
	await page.getByLabel('Name', { exact: true }).fill(name);
	await page.getByRole('button', { name: 'Add a member' }).click();
	await expect(page.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(
		/is a member at that time already/
	);
});
