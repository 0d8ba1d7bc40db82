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

test('a form that is sent twice makes one record', async ({ page }) => {
	const what = unique('Asked once');
	await signInAs(page, 'foothills', '/foothills/assistance/new');
	const newId = await page.locator('[name=newId]').inputValue();
	const send = (what: string) =>
		page.request.post('/foothills/assistance/new?/save', {
			form: { newId, topic: 'data_use', what, askedOn: '2026-01-05' },
			headers: { origin: new URL(page.url()).origin }
		});
	for (const asked of [what, what, `${what} and again`]) await send(asked);
	await page.goto('/foothills/assistance');
	await expect(page.getByRole('listitem').filter({ hasText: what })).toHaveCount(2);
});

test('others see neither requests nor how many there are', async ({ request }) => {
	for (const path of ['/state/assistance.json', '/foothills/assistance.json']) {
		expect(await (await request.get(path)).json()).toMatchObject({ requests: null, topics: null });
	}
});
