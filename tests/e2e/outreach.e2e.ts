import { expect, test } from '@playwright/test';
import { signInAs, unique } from './sign-in-as.ts';

test('a visit is written down, and the organization leaves the list of those not visited', async ({
	page
}) => {
	const topic = unique('Rides to meetings');
	await signInAs(page, 'foothills', '/foothills/outreach?q=open+gate');
	await expect(page.getByRole('row', { name: /^Open Gate Pantry/ })).toContainText('never');
	await page.getByRole('link', { name: 'Write down a visit' }).click();
	await page.getByLabel('Organization').selectOption({ label: 'Open Gate Pantry' });
	await page.getByLabel('Leadership').check();
	await page.getByLabel('Topic').fill(topic);
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('row').filter({ hasText: topic })).toContainText('Leadership');
	await page.goto('/foothills/outreach?q=open+gate');
	await expect(page.getByText('0 of')).toBeVisible();
});

test('others read no visit', async ({ request }) => {
	expect(await (await request.get('/foothills/outreach.json')).json()).toMatchObject({
		outreach: null
	});
});
