import { expect, test } from '@playwright/test';
import { findBarriers } from './barriers.ts';
import { signInAs, unique } from './sign-in-as.ts';

test('a table shares what it did, and takes the consent back', async ({ page, request }) => {
	const what = unique('We met at noon');
	const others = async () =>
		JSON.stringify(await (await request.get('/wake-county/practices.json')).json()).includes(what);
	await signInAs(page, 'foothills', '/foothills/practices/new');
	await page.getByLabel('What it is about').selectOption({ label: 'Meetings that work' });
	await page.getByLabel('What we did').fill(what);
	await page.getByLabel('Day', { exact: true }).fill('2026-03-01');
	await page.getByLabel('The table agreed to share it on').fill('2026-03-02');
	await page.getByLabel('Everyone may read it').check();
	await page.getByRole('button', { name: 'Save' }).click();
	const ours = page.getByRole('listitem').filter({ hasText: what });
	await expect(ours).toContainText('Open to everyone.');
	expect(await findBarriers(page)).toEqual([]);
	expect(await others()).toBe(true);

	await ours.getByRole('link').click();
	await page.getByLabel('The table agreed to share it on').fill('');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(ours).toContainText('Not shared');
	expect(await others()).toBe(false);
});

test('others read what is open, and no question', async ({ page, request }) => {
	const answer = await (await request.get('/foothills/practices.json')).json();
	expect(answer.questions).toBeNull();
	await page.goto('/foothills/practices');
	await expect(page.getByText('Every paper is read aloud')).toBeVisible();
	await expect(page.getByText('in the hall of a congregation')).toHaveCount(0);
	await expect(page.getByText('Questions between tables')).toHaveCount(0);
});
