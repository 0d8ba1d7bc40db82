import { expect, test } from '@playwright/test';
import { signInAs, unique } from './sign-in-as.ts';

const list = '/foothills/services';

test('a service is added with whom and where it serves, changed, taken back and removed', async ({
	page,
	browser
}) => {
	const name = unique('Evening respite');
	await signInAs(page, 'foothills', `${list}/new`);
	await page.getByLabel('Whose service is it?').selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Go on' }).click();
	await page.getByLabel('Name of the service').fill(name);
	await page.getByLabel('Kind of service').selectOption('Respite care');
	await page.getByLabel('From age').fill('12');
	await page.getByLabel('Up to age').fill('5');
	// Open already when the organization has no place.
	if (!(await page.getByLabel('Address').isVisible())) {
		await page.getByText('One more place').click();
	}
	await page.getByLabel('Address').fill('9 Hidden Lane');
	await page.getByLabel('This place is confidential').check();
	await page.getByRole('button', { name: 'Add a service' }).click();
	await expect(page.getByLabel('Up to age')).toHaveAccessibleDescription(
		'The last age must not be below the first.'
	);
	await page.getByLabel('Up to age').fill('17');
	await page.getByLabel('The whole state').check();
	await page.getByRole('button', { name: 'Add a service' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	await expect(page.getByText('ages 12 to 17')).toBeVisible();
	await expect(page.getByText('Confidential place. County:')).toBeVisible();

	const stranger = await browser.newPage();
	await stranger.goto(page.url());
	await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(name);
	await expect(stranger.getByText('Hidden Lane')).toHaveCount(0);
	await stranger.close();

	await page.getByRole('link', { name: 'Edit' }).click();
	await page.getByLabel('Up to age').fill('21');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('ages 12 to 21')).toBeVisible();
	await page.getByRole('button', { name: 'Undo last change' }).click();
	await expect(page.getByText('ages 12 to 17')).toBeVisible();

	await page.getByRole('link', { name: 'Edit' }).click();
	await page.getByRole('button', { name: 'Remove this service' }).click();
	await expect(page).toHaveURL(/\/services\?/);
	await page.goto(`${list}?q=${encodeURIComponent(name)}`);
	await expect(page.getByText('No service fits.')).toBeVisible();
});
