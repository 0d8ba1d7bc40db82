import { expect, test } from '@playwright/test';

test('finds a place by name with the keyboard, moves the map there, and the address keeps it', async ({
	page
}) => {
	await page.goto('/three-rivers/map');
	await page.getByLabel('Find on the map').fill('alder schools');
	await page.keyboard.press('Enter');
	const found = page.getByRole('list', { name: 'What was found' }).getByRole('link');
	await expect(found).toHaveCount(1);
	await found.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/find=alder\+schools.*organization=.*view=34/);
	await expect(found).toHaveAttribute('aria-current', 'true');
	await expect(page.getByRole('link', { name: 'More about this organization' })).toBeVisible();
	await page.reload();
	await expect(found).toHaveAttribute('aria-current', 'true');
});
