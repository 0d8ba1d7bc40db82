import { expect, test } from '@playwright/test';
import { signInAs, unique } from './sign-in-as.ts';

test('the state adds a position and who holds it; others see that it is filled, not by whom', async ({
	page,
	request
}) => {
	const title = unique('Coordinator, everywhere');
	await signInAs(page, 'the state', '/state/positions/new');
	await page.getByLabel('Kind').selectOption({ label: 'Coordinator' });
	await page.getByLabel('Title').fill(title);
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByLabel('Name').fill('Quillan Rosedale');
	await page.getByRole('button', { name: 'Add who holds it' }).click();
	await page.goto('/state/positions');
	const row = page.getByRole('row').filter({ hasText: title });
	await expect(row).toContainText('filled');
	await expect(row).toContainText('Quillan Rosedale');

	const seen = await (await request.get('/state/positions')).text();
	expect(seen).toContain(title);
	expect(seen).not.toContain('Quillan');
});
