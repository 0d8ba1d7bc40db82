import { expect, test } from '@playwright/test';
import { signInAs, unique } from './sign-in-as.ts';

test('what the community said stays open until people were told', async ({ page }) => {
	const text = unique('Doors are locked at five');
	await signInAs(page, 'foothills', '/foothills/feedback/new');
	await page.getByLabel('What people said').fill(text);
	await page.getByLabel('How it was heard').selectOption({ label: 'Event' });
	await page.getByRole('button', { name: 'Save' }).click();
	const item = page.getByRole('listitem').filter({ hasText: text });
	await expect(item).toContainText('Nothing was decided yet.');
	await item.getByRole('link', { name: /^Edit/ }).click();
	await page.getByLabel('Told back on').fill(await page.getByLabel('Heard on').inputValue());
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('What were people told?')).toBeVisible();
	await page.getByLabel('What was changed').fill('Open until seven');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(item).toContainText('told back');
});

test('others read none of it, and everyone reads what the state does', async ({ request }) => {
	const own = await (await request.get('/foothills/feedback.json')).json();
	expect(own).toMatchObject({ feedback: null });
	const state = await (await request.get('/state/support.json?state=NC')).json();
	expect([state.feedback, state.catchments.length > 0]).toEqual([null, true]);
});
