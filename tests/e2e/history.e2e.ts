import { expect, test, type Page } from '@playwright/test';
import { signInAs, unique } from './sign-in-as.ts';

async function addOrganization(page: Page, name: string): Promise<string> {
	await page.goto('/foothills/organizations/new');
	await page.getByLabel('Name', { exact: true }).fill(name);
	await page.getByLabel('Kind').selectOption('Nonprofit');
	await page.getByRole('button', { name: 'Add an organization' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	return new URL(page.url()).pathname;
}

async function setPhone(page: Page, address: string, phone: string) {
	await page.goto(`${address}/edit`);
	await page.getByLabel('Phone').fill(phone);
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText(phone, { exact: true })).toBeVisible();
}

test('every change says who, when and what, and can be taken back and put there again', async ({
	page
}) => {
	await signInAs(page, 'foothills', '/foothills/history');
	const name = unique('Story House');
	const address = await addOrganization(page, name);
	await setPhone(page, address, '555-0001');
	await page.goto('/foothills/history');
	const entry = page
		.getByRole('listitem')
		.filter({ hasText: `Changed organization: ${name}` })
		.first();
	await expect(entry).toContainText(/2\d{3}.*UTC/);
	await expect(entry).toContainText('phone: not recorded → 555-0001');
	await entry.getByRole('button', { name: /^Undo/ }).click();
	await expect(page.getByText('The change was taken back.')).toBeVisible();
	const undoing = page
		.getByRole('listitem')
		.filter({ hasText: 'This took back an earlier change.' })
		.first();
	await expect(undoing).toContainText('phone: 555-0001 → not recorded');
	await undoing.getByRole('button', { name: /^Undo/ }).click();
	await page.goto(address);
	await expect(page.getByText('555-0001', { exact: true })).toBeVisible();
});

test('an older change is not taken back from under a newer one', async ({ page }) => {
	await signInAs(page, 'foothills', '/foothills/history');
	const name = unique('Layered');
	const address = await addOrganization(page, name);
	await setPhone(page, address, '555-0001');
	await setPhone(page, address, '555-0002');
	await page.goto('/foothills/history');
	const entry = page
		.getByRole('listitem')
		.filter({ hasText: 'not recorded → 555-0001' })
		.filter({ hasText: name });
	await entry.first().getByRole('button', { name: /^Undo/ }).click();
	await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
	await expect(page.getByRole('alert')).toContainText(`${name} was changed again since then.`);
	await page.goto(address);
	await expect(page.getByText('555-0002', { exact: true })).toBeVisible();
});

test('a visitor is told whom the history is for; another body sees nothing of it', async ({
	page
}) => {
	await page.goto('/foothills/history');
	await expect(page.getByText('Only those who take part in this body may read it.')).toBeVisible();
	await signInAs(page, 'three rivers', '/foothills/history');
	await expect(page.getByText('Only those who take part in this body may read it.')).toBeVisible();
});
