import { expect, test } from '@playwright/test';
import { signInAs, unique } from './sign-in-as.ts';

test('a coordinator opens a wave, enters what organizations say, and sees both sides', async ({
	page
}) => {
	const wave = unique('Wave');
	await signInAs(page, 'foothills', '/foothills/ties');
	await page.getByLabel('Name, such as Spring 2027').fill(wave);
	await page.getByRole('button', { name: 'Open the wave' }).click();
	await expect(page.getByRole('heading', { name: `Asked in ${wave}` })).toBeVisible();

	const rows = page
		.getByRole('row')
		.filter({ has: page.getByRole('link', { name: /^Enter the answers/ }) });
	const names = await rows.getByRole('rowheader').allTextContents();
	const [one, other] = [names[0]!.trim(), names[1]!.trim()];
	await answer(page, one, other, '4, coalition');
	await answer(page, other, one, '1, networking');
	await page.getByRole('link', { name: `Change the answers of ${one}`, exact: true }).click();
	await page.getByRole('link', { name: `How good is the work with ${other}?` }).click();
	await page.getByLabel('Shared goals').selectOption('3 of 4');
	await page.getByLabel('Trust', { exact: true }).selectOption('2 of 4');
	await page.getByRole('button', { name: 'Save' }).click();
	await page.waitForURL(/done=changed/);
	await page.getByRole('link', { name: `How good is the work with ${other}?` }).click();
	await expect(page.getByLabel('Shared goals')).toHaveValue('3');
	await expect(page.getByLabel('Trust', { exact: true })).toHaveValue('');

	await page.goto(`/foothills/strength?wave=${encodeURIComponent(wave)}`);
	await expect(page.getByRole('row', { name: new RegExp(`${escaped(one)}: 4`) })).toContainText(
		'Two levels or more apart'
	);
	await page.getByRole('link', { name: 'Two levels or more apart' }).click();
	await expect(page.getByText('Next conversation:')).toBeVisible();
	await expect(page.getByText('Shared goals: 3')).toBeVisible();

	const visitor = await page.context().browser()!.newContext();
	const address = page.url();
	const ties = `/foothills/network.csv?wave=${encodeURIComponent(wave)}`;
	expect((await visitor.request.get(ties)).status()).toBe(403);
	await page.goto(`/foothills/ties?wave=${encodeURIComponent(wave)}`);
	const today = await page.getByLabel('Opens').inputValue();
	await page.getByLabel('Closes').first().fill(today);
	await page.getByRole('button', { name: 'Set the closing day' }).click();
	await expect(page.getByText('This wave closed on')).toBeVisible();
	expect(await (await visitor.request.get(ties)).text()).toContain(`${one},${other},2.5`);
	const seen = await (await visitor.request.get(address)).text();
	expect(seen).toContain('is at level 2.5');
	expect(seen).not.toContain('Next conversation:');
});

function escaped(text: string) {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

async function answer(
	page: import('@playwright/test').Page,
	of: string,
	about: string,
	level: string
) {
	await page.getByRole('link', { name: `Enter the answers of ${of}`, exact: true }).click();
	await page.getByLabel(about, { exact: true }).selectOption(level);
	await page.getByRole('button', { name: 'Save' }).click();
	await page.waitForURL(/done=changed/);
}

test('entering answers is for the coordinator', async ({ page }) => {
	await signInAs(page, 'a member', '/three-rivers');
	expect((await page.goto('/three-rivers/ties'))?.status()).toBe(403);
});
