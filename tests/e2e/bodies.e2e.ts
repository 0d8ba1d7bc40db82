import { expect, test } from '@playwright/test';
import { signIn } from './people.ts';
import { signInAs, unique } from './sign-in-as.ts';

test('a coordinator adds a work group of the body, with its own list of seats', async ({
	page
}) => {
	const name = unique('Housing work group');
	await signInAs(page, 'foothills', '/foothills');
	await page.getByRole('link', { name: 'Add a committee, team or work group' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Foothills');
	await page.getByLabel('Name', { exact: true }).fill(name);
	await page.getByLabel('What kind of table it is').selectOption('Work group');
	await page.getByRole('button', { name: 'Add a collaborative or other table' }).click();
	await expect(page).toHaveURL(/\/housing-work-group-[a-z0-9]+\/seats\/template/);
	await page.goto(new URL(page.url()).pathname.replace('/seats/template', ''));
	await page
		.getByRole('link', { name: /^Foothills Community Collaborative/ })
		.first()
		.click();
	await expect(page.getByRole('link', { name })).toBeVisible();
});

test('state leadership adds a collaborative, and is told when its address is taken', async ({
	page
}) => {
	await signIn(page, 'state');
	await page.goto('/bodies/new');
	await page.getByLabel('Name', { exact: true }).fill('Foothills');
	await page.getByLabel('What kind of table it is').selectOption('Community collaborative');
	const add = page.getByRole('button', { name: 'Add a collaborative or other table' });
	await add.click();
	await expect(page.getByLabel('Address of its pages')).toHaveAccessibleDescription(
		/has this address already/
	);
	await page.getByLabel('Address of its pages').fill('Not Good');
	await add.click();
	await expect(page.getByLabel('Address of its pages')).toHaveAccessibleDescription(
		/at least two small letters/
	);
});

test('a member adds nothing', async ({ page }) => {
	await signIn(page, 'member');
	const answer = await page.goto('/bodies/new');
	expect(answer?.status()).toBe(403);
});
