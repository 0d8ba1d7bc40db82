import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { findBarriers } from './barriers.ts';

const address = '/three-rivers/missing';

async function signIn(page: Page) {
	await page.goto(`/sign-in?to=${encodeURIComponent(address)}`);
	await page.getByLabel('E-mail').fill('coordinator@three-rivers.example');
	await page.getByLabel('Password').fill('three rivers meet here');
	await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('13 of 22');
}

test('the page answers in its first sentence, with the published numbers behind it', async ({
	page
}) => {
	await page.goto(address);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'13 of 22 places at this table are held by someone who comes. No one sits for substance use treatment provider, cultural / faith leader, courts / judiciary, early childhood, and 3 more.'
	);
	const coverage = page.getByRole('table', { name: 'Coverage by class of seat' });
	await expect(coverage.getByRole('row')).toContainText([
		'Class',
		'75.0% 3 of 4',
		'90.9% 10 of 11',
		'14.3% 1 of 7',
		'63.6% 14 of 22'
	]);
	await expect(coverage.getByRole('row', { name: 'Expected' })).toContainText('81.8% 9 of 11');
	await expect(coverage.getByRole('row', { name: 'All places' })).toContainText('59.1% 13 of 22');
	const counties = page.getByRole('table', { name: 'Where members come from' });
	const cells = (county: RegExp) => counties.getByRole('row', { name: county }).getByRole('cell');
	await expect(cells(/^Alder/)).toHaveText(['30,000', '17', '15', '12.5', '1.36', '-4.5', '']);
	await expect(cells(/^Birch/)).toHaveText(['12,000', '3', '3', '5.0', '0.60', '2.0', '']);
	await expect(counties.getByRole('row', { name: /^Cedar/ })).toContainText(
		'Juvenile Court Services and Mobile Crisis'
	);
	await expect(page.getByText('84 of 120 (70.0%)')).toBeVisible();
	await expect(page.getByText('42,000 of 48,000 (87.5%)')).toBeVisible();
});

test('findings come in their order, each with its next step', async ({ page }) => {
	await page.goto(address);
	const kinds = await page
		.getByRole('region', { name: 'What is missing' })
		.getByRole('listitem')
		.evaluateAll((items) => items.map((item) => item.getAttribute('data-kind')));
	expect(kinds.slice(0, 4)).toEqual([
		'seat-part-filled',
		'county-without-member',
		'seat-hollow',
		'seat-vacant'
	]);
	await expect(page.getByText('Invite an organization for substance use.')).toBeVisible();
});

test('the drawing and the list show the same seats in the same order and the same choice', async ({
	page
}) => {
	await page.goto(address);
	const drawing = page.getByRole('group', { name: 'A drawing of the table with 20 chairs' });
	const list = page.getByRole('region', { name: 'The seats' });
	const codes = (links: Element[]) => links.map((link) => link.getAttribute('data-seat'));
	expect(await drawing.getByRole('link').evaluateAll(codes)).toEqual(
		await list.getByRole('link').evaluateAll(codes)
	);
	await drawing
		.getByRole('link', { name: /S15 Courts \/ judiciary, optional seat: vacant/ })
		.click();
	await expect(page).toHaveURL(/seat=S15/);
	await expect(page.getByRole('region', { name: 'Courts / judiciary' })).toContainText(
		'Someone from an organization for courts.'
	);
	for (const part of [drawing, list]) {
		await expect(part.locator('[aria-current=true]')).toHaveAttribute('data-seat', 'S15');
	}
	await page.getByRole('link', { name: 'Close this seat' }).click();
	await expect(page.locator('[data-seat][aria-current=true]')).toHaveCount(0);
});

test('filters are links that keep the choice in the address', async ({ page }) => {
	await page.goto(address);
	await page.getByRole('link', { name: 'Show only: Vacant' }).click();
	await expect(page).toHaveURL(/state=vacant/);
	const list = page.getByRole('region', { name: 'The seats' });
	await expect(list.getByRole('listitem')).toHaveCount(7);
	await page.getByRole('link', { name: 'Stop showing only: Vacant' }).click();
	await expect(list.getByRole('listitem')).toHaveCount(20);
});

test('chairs are reached with the keyboard', async ({ page }) => {
	await page.goto(address);
	await page
		.getByRole('group', { name: /drawing/ })
		.getByRole('link')
		.first()
		.focus();
	await page.keyboard.press('Tab');
	await expect(page.locator(':focus')).toHaveAttribute('data-seat', 'S02');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/seat=S02/);
});

test('a visitor sees how many, the coordinator sees who', async ({ page }) => {
	await page.goto(address);
	await expect(page.getByText('Gordon Hale')).toHaveCount(0);
	expect(await page.content()).not.toMatch(/Gordon Hale|Kai\b|member-\d{1,2}\b/);
	await signIn(page);
	const people = page.getByRole('table', { name: 'Who comes' });
	await expect(people.getByRole('row', { name: /Gordon Hale/ })).toContainText('2 of 6');
	await page.goto(`${address}?seat=S05`);
	await expect(page.getByRole('region', { name: 'County DSS' })).toContainText(
		'Denise Okafor-Lund'
	);
});

test('the coordinator accepts a finding with a reason and opens it again', async ({ page }) => {
	await signIn(page);
	const item = page.locator('[data-kind=seat-hollow]');
	await item.getByText('Decide').click();
	await item.getByRole('button', { name: 'Accept as it is' }).click();
	await expect(item.getByRole('alert')).toContainText('Write the reason');
	await item.getByLabel('Reason').fill('The director returns in January.');
	await item.getByRole('button', { name: 'Accept as it is' }).click();
	await expect(item.getByRole('status')).toContainText('accepted');
	await expect(item.getByText('“The director returns in January.”')).toBeVisible();
	await item.getByRole('button', { name: 'Open again' }).click();
	await expect(item.getByRole('status')).toContainText('open');
});

test('the same answer is there for programs', async ({ request }) => {
	const answer = await (await request.get(`${address}.json`)).json();
	expect(Object.keys(answer)).toEqual(
		expect.arrayContaining([
			...['body', 'on', 'coverage', 'seats', 'activity', 'levels', 'tokenism', 'perspectives'],
			...['geography', 'findings']
		])
	);
	expect(answer.coverage.effective.all).toEqual({ have: 13, need: 22 });
	expect(answer.activity).toMatchObject({ active: 17, atRisk: 1, inactive: 2, new: 0 });
	expect(answer.seats.find(({ id }: { id: string }) => id === 'S05')).toEqual(
		expect.objectContaining({ state: 'hollow', holders: 1, activeHolders: 0, proposed: 1 })
	);
	const spanish = await (await request.get(`${address}.json?lang=es`)).json();
	expect(spanish.findings[0].statement).toContain('lugares para joven');
	for (const [path, status] of [
		[`${address}.json?on=2026-02-30`, 400],
		['/nowhere/missing.json', 404],
		[`${address}.json?seat=S99`, 404]
	] as const) {
		const refusal = await request.get(path);
		expect(refusal.status()).toBe(status);
		expect((await refusal.json()).message).toMatch(/\.$/);
	}
});

test('a day that does not exist and a table that does not exist are refused with a sentence', async ({
	page
}) => {
	expect((await page.goto(`${address}?on=2026-13-01`))?.status()).toBe(400);
	await expect(page.getByText('"2026-13-01" is not a date.')).toBeVisible();
	expect((await page.goto('/nowhere/missing'))?.status()).toBe(404);
	await expect(page.getByText('No collaborative has the address "nowhere".')).toBeVisible();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the whole page is there, and chairs open', async ({ page }) => {
		await page.goto(address);
		await page
			.getByRole('group', { name: /drawing/ })
			.getByRole('link', { name: /S13/ })
			.click();
		await expect(
			page.getByRole('region', { name: 'Substance use treatment provider' })
		).toContainText('Empty since');
	});
});

for (const path of ['/three-rivers', address, `${address}?seat=S13`]) {
	test(`${path} is light, and nothing stands in the way of anyone`, async ({ page }) => {
		test.slow();
		const weights: number[] = [];
		page.on('response', async (response) => {
			if (!response.url().endsWith('.js')) return;
			weights.push(gzipSync(await response.body()).length);
		});
		await page.goto(path, { waitUntil: 'networkidle' });
		expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(60 * 1024);

		expect(await findBarriers(page)).toEqual([]);
	});
}
