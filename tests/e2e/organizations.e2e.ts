import { expect, test } from '@playwright/test';
import { signInAs, unique } from './sign-in-as.ts';

const list = '/foothills/organizations';

test('anyone reads the organizations of a table and narrows them; the address says how', async ({
	page
}) => {
	await page.goto('/three-rivers/organizations');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'14 organizations sit at this table.'
	);
	await expect(page.getByRole('link', { name: 'Add an organization' })).toHaveCount(0);
	await page.getByLabel('Sector').selectOption('Education');
	await page.getByLabel('At the table').selectOption('sits at the table');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page).toHaveURL(/sector=education/);
	await expect(page.getByRole('row')).toHaveCount(3);
	await page.getByRole('link', { name: 'Show without: Education' }).click();
	await expect(page.getByRole('row')).toHaveCount(15);
});

test('an organization is added, found, changed, and the change taken back', async ({ page }) => {
	const name = unique('Blue Door');
	await signInAs(page, 'foothills', `${list}/new`);
	await page.getByLabel('Name', { exact: true }).fill(name);
	await page.getByLabel('Kind').selectOption('Nonprofit');
	await page.getByLabel('Sector', { exact: true }).selectOption('Housing and homelessness');
	await page.getByLabel('Phone').fill('555-0100');
	await page.getByRole('button', { name: 'Add an organization' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	await expect(page.getByRole('status').filter({ hasText: 'Added.' })).toBeVisible();

	await page.getByRole('link', { name: 'Edit' }).click();
	await page.getByLabel('Phone').fill('555-0199');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('555-0199', { exact: true })).toBeVisible();
	await page.getByText('Show the last 2 changes').click();
	await expect(page.getByText('phone: 555-0100 → 555-0199')).toBeVisible();

	await page.getByRole('button', { name: 'Undo last change' }).click();
	await expect(page.getByText('The change was taken back.')).toBeVisible();
	await expect(page.getByText('555-0100', { exact: true })).toBeVisible();
});

test('a form says what to mend, keeps what was typed, and stops information about clients', async ({
	page
}) => {
	await signInAs(page, 'foothills', `${list}/new`);
	await page.getByLabel('Name', { exact: true }).fill(unique('Quiet Hall'));
	await page.getByLabel('Kind').selectOption('Nonprofit');
	await page.getByLabel('Latitude').fill('135');
	await page.getByLabel('What it does').fill('Cares for a girl born on March 4, 2014.');
	await page.getByRole('button', { name: 'Add an organization' }).click();
	await expect(page.getByLabel('Latitude')).toHaveAccessibleDescription(
		'This must be a number from -90 to 90.'
	);
	await expect(page.getByLabel('What it does')).toHaveAccessibleDescription(
		/looks like a date of birth/
	);
	await expect(page.getByLabel('Kind')).toHaveValue('nonprofit');
	await expect(page.getByLabel('Latitude')).toHaveValue('135');
});

test('two people change the same organization: each is told, nothing is overwritten unseen', async ({
	browser
}) => {
	const [one, other] = [await browser.newPage(), await browser.newPage()];
	const name = unique('Twin Oaks');
	await signInAs(one, 'foothills', `${list}/new`);
	await one.getByLabel('Name', { exact: true }).fill(name);
	await one.getByLabel('Kind').selectOption('Nonprofit');
	await one.getByRole('button', { name: 'Add an organization' }).click();
	await expect(one.getByRole('heading', { level: 1 })).toHaveText(name);
	const edit = `${new URL(one.url()).pathname}/edit`;
	await one.goto(edit);
	await signInAs(other, 'foothills', edit);

	await other.getByLabel('Phone').fill('555-0111');
	await other.getByLabel('City').fill('Morganton');
	await other.getByRole('button', { name: 'Save' }).click();
	await expect(other.getByText('555-0111', { exact: true })).toBeVisible();

	await one.getByLabel('Website').fill('https://twin-oaks.example');
	await one.getByRole('button', { name: 'Save' }).click();
	await expect(one.getByText('Somebody else changed this while you were writing.')).toBeVisible();
	await expect(one.getByText('phone: not recorded → 555-0111')).toBeVisible();
	await expect(one.getByLabel('Website')).toHaveValue('https://twin-oaks.example');
	await expect(one.getByLabel('Phone')).toHaveValue('555-0111');
	await one.getByRole('button', { name: 'Save' }).click();
	await expect(one.getByRole('link', { name: 'https://twin-oaks.example' })).toBeVisible();
	await expect(one.getByText('555-0111', { exact: true })).toBeVisible();
	await expect(one.getByText('Morganton', { exact: true })).toBeVisible();
});

test('a namesake is shown before it is added twice', async ({ page }) => {
	const name = unique('Mill House');
	const add = async () => {
		await page.goto(`${list}/new`);
		await page.getByLabel('Name', { exact: true }).fill(name);
		await page.getByLabel('Kind').selectOption('Nonprofit');
		await page.getByRole('button', { name: 'Add an organization' }).click();
	};
	await signInAs(page, 'foothills', list);
	await add();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	await add();
	await expect(page.getByText('There is an organization with this name already.')).toBeVisible();
	await page.getByRole('button', { name: 'Add it all the same' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('an organization is added and its first version taken back', async ({ page }) => {
		const name = unique('Paper Lane');
		await signInAs(page, 'foothills', `${list}/new`);
		await page.getByLabel('Name', { exact: true }).fill(name);
		await page.getByRole('button', { name: 'Add an organization' }).click();
		await page.getByLabel('Kind').selectOption('Nonprofit');
		await page.getByRole('button', { name: 'Add an organization' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	});
});
