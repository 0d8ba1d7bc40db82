import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in-as.ts';

test('a setting of the body changes the result, is named beside it, and is taken back', async ({
	page
}) => {
	await signInAs(page, 'foothills', '/foothills/settings');
	await page.getByLabel('At risk below an attendance of').fill('65');
	await page.getByRole('button', { name: 'Save' }).click();
	await page.waitForURL(/settings\?done/);
	await page.goto('/foothills/missing');
	await expect(page.getByText(/at risk below an attendance of 65% \(usually 50%\)/)).toBeVisible();
	const { settings } = await (await page.request.get('/foothills/missing.json')).json();
	expect(settings.own).toEqual([{ name: 'atRiskBelow', value: 0.65, usual: 0.5 }]);

	await page.goto('/foothills/settings');
	await page.getByRole('button', { name: 'Undo last change' }).click();
	await expect(page.getByLabel('At risk below an attendance of')).toHaveValue('');
});

test('the totals of an anonymous round are compared for the coordinator, and a visitor sees none of it', async ({
	page,
	browser
}) => {
	await signInAs(page, 'foothills', '/foothills/missing/representation');
	await page.getByLabel('Members asked').fill('20');
	await page.getByLabel('Hispanic or Latino').first().fill('0');
	await page.getByLabel('White').first().fill('15');
	await page.getByLabel('Black', { exact: true }).first().fill('3');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('18 of 20 members answered')).toBeVisible();
	await expect(page.getByText('hidden').first()).toBeVisible();

	const visitor = await (await browser.newContext()).newPage();
	await visitor.goto('/foothills/missing');
	await expect(visitor.getByText('Members against the population')).toHaveCount(0);
	const told = await (await visitor.request.get('/foothills/missing.json')).json();
	expect(told.representation).toBeNull();
});
