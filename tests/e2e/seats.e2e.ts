import { expect, test } from '@playwright/test';
import { signInAs, unique } from './sign-in-as.ts';

test('a visitor sees the seats as roles, and who holds them only as a number', async ({ page }) => {
	await page.goto('/three-rivers/seats');
	await expect(page.getByRole('row')).toHaveCount(21);
	await page.getByRole('link', { name: 'Parent/caregiver', exact: true }).click();
	await expect(page.getByText('2 people sit here.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0);
});

test('a seat of its own is added, filled with one click, emptied, and that is taken back', async ({
	page
}) => {
	const label = unique('Library');
	const name = unique('Ada North');
	await signInAs(page, 'foothills', '/foothills/seats/new');
	await page.getByLabel('Seat', { exact: true }).fill(label);
	await page.getByRole('button', { name: 'Add a seat of our own' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(label);
	const seat = new URL(page.url()).pathname;

	await page.goto('/foothills/members/new');
	await page.getByLabel('Name', { exact: true }).fill(name);
	await page.getByRole('button', { name: 'Add a member' }).click();
	await page.waitForURL(/members\?done/);

	await page.goto(seat);
	await page.getByText('Someone else').click();
	await page.getByLabel('Member').selectOption(name);
	await page.getByRole('button', { name: 'Confirm', exact: true }).click();
	await expect(page.getByText('1 of 1 places held')).toBeVisible();
	await page.getByRole('button', { name: `Take out of this seat: ${name}` }).click();
	await expect(page.getByText('0 of 1 places held')).toBeVisible();
	await page.getByRole('button', { name: 'Undo last change' }).click();
	await expect(page.getByText('1 of 1 places held')).toBeVisible();

	const second = unique('Archive');
	await page.goto('/foothills/seats/new');
	await page.getByLabel('Seat', { exact: true }).fill(second);
	await page.getByRole('button', { name: 'Add a seat of our own' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(second);
	await page.getByText('Someone else').click();
	await page.getByLabel('Member').selectOption(name);
	await page.getByRole('button', { name: 'Confirm', exact: true }).click();
	await expect(page.getByText('One person, one seat, unless there is a reason.')).toBeVisible();
	await page.getByLabel('The reason for a second seat').fill('Nobody else can come.');
	await page.getByRole('button', { name: 'Confirm', exact: true }).first().click();
	await expect(page.getByText('Nobody else can come.').first()).toBeVisible();
});

test('a seat that is not needed leaves the count only with a reason, an approver and a day', async ({
	page
}) => {
	await signInAs(page, 'foothills', '/foothills/seats/new');
	await page.getByLabel('Seat', { exact: true }).fill(unique('Harbor'));
	await page.getByRole('button', { name: 'Add a seat of our own' }).click();
	await page.getByRole('link', { name: 'Edit' }).click();
	await page.getByLabel('Yes, it is needed').uncheck();
	await page.getByLabel('Why not').fill('There is no harbor here.');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByLabel('Approved by')).toHaveAccessibleDescription(
		'A seat that is not needed must say this.'
	);
	await expect(page.getByLabel('Why not')).toHaveValue('There is no harbor here.');
	await page.getByLabel('Approved by').fill('The chair');
	await page.getByLabel('Look again on').fill('2027-06-01');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Not applicable', { exact: true })).toBeVisible();
	await expect(page.getByText('There is no harbor here.').first()).toBeVisible();
});
