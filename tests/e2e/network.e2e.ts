import { expect, test } from '@playwright/test';
import { watch } from './watch.ts';

test('the picture is walked through by keyboard, and says where one is', async ({
	page,
	baseURL
}) => {
	const seen = watch(page, baseURL);
	await page.goto('/three-rivers/strength/network');
	const picture = page.getByRole('application', { name: 'The network as a picture' });
	await expect(picture).toHaveAttribute('data-picture', 'drawn', { timeout: 15_000 });
	await picture.focus();
	await page.keyboard.press('Home');
	const said = page.getByRole('status').filter({ hasText: /./ });
	await expect(said).toHaveText('LME/MCO: 8 ties.');
	await expect(page.getByRole('heading', { name: 'Ties of LME/MCO' })).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(said).toHaveText('Neighbor 1 of 8: Mobile Crisis, level 4.5.');
	await page.keyboard.press('Enter');
	await expect(said).toHaveText('Mobile Crisis: 4 ties.');
	await expect(page).toHaveURL(/focus=/);
	await expect(page.getByRole('link', { name: 'Mobile Crisis, 4 ties' })).toHaveAttribute(
		'aria-current',
		'true'
	);
	await expect(picture).toBeFocused();
	await page.getByLabel('Way to').selectOption('Faith Coalition');
	await expect(page.getByText('The shortest way: Mobile Crisis → LME/MCO → Family')).toBeVisible();
	expect(seen).toEqual([]);
});

test('the lists say the same without scripts', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
	const page = await context.newPage();
	await page.goto('/three-rivers/strength/network');
	await page.getByRole('link', { name: 'Mobile Crisis, 4 ties' }).click();
	await expect(page.getByRole('link', { name: 'Birch Sheriff, level 2.5' })).toBeVisible();
	await context.close();
});

test('names keep a light edge where the machine forces its colors', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto('/three-rivers/strength/network');
	const picture = page.getByRole('application', { name: 'The network as a picture' });
	await expect(picture).toHaveAttribute('data-picture', 'drawn', { timeout: 15_000 });
	const shades = () => picture.locator('canvas').evaluateAll(shadesOf);
	await expect.poll(shades).toEqual({ dark: true, light: true });
});

// Whether what is written over the picture has both dark and light in it.
function shadesOf(canvases: Element[]) {
	const pens = canvases.map((one) => (one as HTMLCanvasElement).getContext('2d'));
	const pixels = pens.flatMap((pen) => {
		if (!pen) return [];
		return [
			...new Uint32Array(pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height).data.buffer)
		];
	});
	const sums = pixels
		.filter((one) => one >>> 24 === 255)
		.map((one) => (one & 255) + ((one >> 8) & 255));
	return { dark: sums.some((sum) => sum < 120), light: sums.some((sum) => sum > 480) };
}
