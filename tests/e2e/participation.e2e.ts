import { expect, test } from '@playwright/test';
import { signInAs, unique } from './sign-in-as.ts';

test('a meeting of another body is written down with what was promised, and stands in the section of the half-year', async ({
	page
}) => {
	const topic = unique('Rooms for visits');
	await signInAs(page, 'foothills', '/foothills/participation/new');
	await page.getByLabel('Body').selectOption({ label: 'Yadkin local team' });
	await page.getByLabel('Topic').fill(topic);
	await page.getByLabel('Due on').fill('2020-01-01');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Write what is to be done')).toBeVisible();
	await page.getByLabel('Due on').fill('');
	await page.getByLabel('Follow-up').fill('Ask the library');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('row').filter({ hasText: topic })).toContainText('Ask the library');
	await page.getByRole('link', { name: 'Section for the twice-a-year report' }).click();
	await expect(page.getByRole('row', { name: /^Yadkin local team/ })).toContainText(topic);
});

test('others read neither meetings nor bodies', async ({ request }) => {
	expect(await (await request.get('/foothills/participation.json')).json()).toMatchObject({
		...{ participation: null, halfYear: null }
	});
});
