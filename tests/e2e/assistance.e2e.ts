import { expect, test } from '@playwright/test';
import { signInAs, unique } from './sign-in-as.ts';

test('a table asks for help, the state names who helps, and an impossible day is told', async ({
	page: asker,
	browser
}) => {
	const what = unique('Reading our numbers together');
	await signInAs(asker, 'foothills', '/foothills/assistance/new');
	await asker.getByLabel('Topic').selectOption({ label: 'Using data' });
	await asker.getByLabel('What is needed').fill(what);
	await asker.getByRole('button', { name: 'Save' }).click();
	await expect(asker.getByRole('listitem').filter({ hasText: what })).toContainText('since today');

	const page = await browser.newPage();
	await signInAs(page, 'the state', '/state/assistance');
	const asked = page.getByRole('listitem').filter({ hasText: what });
	await asked.getByRole('link', { name: 'Using data' }).click();
	await page.getByLabel('First looked at on').fill('2020-01-01');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('This day is before “asked on”')).toBeVisible();
	await page.getByLabel('First looked at on').fill(await page.getByLabel('Asked on').inputValue());
	await page.getByRole('button', { name: 'Save' }).click();
	const looked = page.getByRole('region', { name: /^Looked at/ });
	await expect(looked.getByText(what)).toBeVisible();
});

test('others see neither requests nor how many there are', async ({ request }) => {
	for (const path of ['/state/assistance.json', '/foothills/assistance.json']) {
		expect(await (await request.get(path)).json()).toMatchObject({ requests: null, topics: null });
	}
});
