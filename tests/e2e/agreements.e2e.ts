import { expect, test } from '@playwright/test';
import { findBarriers } from './barriers.ts';
import { signInAs, unique } from './sign-in-as.ts';

test('an agreement says when it is to be reviewed, and comes back after it was taken out', async ({
	page
}) => {
	const title = unique('After hours');
	await signInAs(page, 'foothills', '/foothills/agreements/new');
	await page.getByLabel('Kind').selectOption('referral');
	await page.getByLabel('What it is called').fill(title);
	await page.getByLabel('In force from').fill('2024-01-15');
	// By name: other tests add organizations and take them out meanwhile.
	const party = (name: string) => page.getByRole('checkbox', { name: `${name}: Party` });
	await party('Dan River Pediatrics').check();
	await page.getByLabel('Next review').fill('2023-12-31');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Choose two organizations or more.')).toBeVisible();
	await party('Foothills Ministers Together').check();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('The next review has to come after the day it began')).toBeVisible();
	await page.getByLabel('Next review').fill('');
	await page.getByRole('button', { name: 'Save' }).click();
	const row = page.getByRole('row').filter({ hasText: title });
	await expect(row).toContainText('Its review was due on Jan 15, 2025.');
	expect(await findBarriers(page)).toEqual([]);
	await page.getByRole('link', { name: 'What they ask for' }).click();
	const due = page.getByRole('listitem').filter({ hasText: title });
	await expect(due).toContainText('was due on January 15, 2025.');
	await page.goBack();
	await row.getByRole('link', { name: `Edit ${title}` }).click();
	await page.getByRole('button', { name: 'Take this out' }).click();
	await expect(page.getByText('Taken out.')).toBeVisible();
	await expect(row).toHaveCount(0);
});

test('visitors see the agreements that are open, and nothing that was done together', async ({
	page
}) => {
	await page.goto('/three-rivers/agreements');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('1 agreement is in force');
	await expect(page.getByText('Help at home at night')).toBeVisible();
	await expect(page.getByText('After a night with three calls')).toHaveCount(0);
});
