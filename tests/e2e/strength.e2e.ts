import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in-as.ts';

test('who works with whom is answered in the first sentence, with n, response rate and rule', async ({
	page
}) => {
	await page.goto('/three-rivers/strength');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		'13 of 14 organizations work with at least one other.'
	);
	await expect(page.getByText('n = 14 organizations, 13 of 14 answered (92.9%)')).toBeVisible();
	await expect(
		page.getByText('If Mobile Crisis left, Birch Sheriff would be cut off')
	).toBeVisible();
	await page.getByLabel('From level').selectOption('3');
	await page.getByRole('button', { name: 'Show', exact: true }).first().click();
	await expect(page).toHaveURL(/threshold=3/);
	await expect(page.getByText('at level 3, coordination or above').first()).toBeVisible();
});

test('a disagreement is seen by the coordinator and the two organizations, and by nobody else', async ({
	page,
	browser
}) => {
	const said = page.getByRole('cell', { name: 'Family Organization: 3' });
	await page.goto('/three-rivers/strength');
	await expect(said).toHaveCount(0);
	await signInAs(page, 'three rivers', '/three-rivers/strength');
	await expect(said.first()).toBeVisible();

	const others = await (await browser.newContext()).newPage();
	await signInAs(others, 'foothills', '/three-rivers/strength');
	await expect(others.getByRole('cell', { name: 'Family Organization: 3' })).toHaveCount(0);
	for (const rule of ['mean', 'union', 'confirmed']) {
		const told = await (
			await others.request.get(`/three-rivers/strength.json?rule=${rule}`)
		).json();
		expect(told.ties.disputed).toBe(1);
		expect(JSON.stringify(told)).not.toMatch(/"gap"|"ab"|"ba"/);
		if (rule !== 'mean') expect(told.withheld).toBe('names');
	}
});

test('a wave that is not there and a rule that is none are told', async ({ page }) => {
	expect((await page.goto('/three-rivers/strength?wave=Nope'))?.status()).toBe(404);
	expect((await page.goto('/three-rivers/strength?rule=best'))?.status()).toBe(400);
	expect((await page.request.get('/three-rivers/strength.json?threshold=9')).status()).toBe(400);
	await page.goto('/far-west/strength');
	await expect(page.getByText('No organization has been asked about its ties yet')).toBeVisible();
});

test('the drawing and the table name the same organizations, and one can be chosen by keyboard', async ({
	page
}) => {
	await page.goto('/three-rivers/strength');
	const drawn = page.getByRole('group', { name: 'The network drawn' }).getByRole('link');
	const listed = page.getByRole('table', { name: 'Each organization' }).getByRole('rowheader');
	expect(await drawn.count()).toBe(14);
	expect(await listed.count()).toBe(14);
	await drawn.filter({ hasText: 'Mobile Crisis' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Around Mobile Crisis' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Birch Sheriff, level 2.5' })).toBeVisible();
});
