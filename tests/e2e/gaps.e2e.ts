import { expect, test } from '@playwright/test';
import { findBarriers } from './barriers.ts';
import { signInAs, unique } from './sign-in-as.ts';

test('says where help does not reach, without scripts', async ({ page }) => {
	const answer = await page.goto(
		'/three-rivers/gaps?service=outpatient_therapy&standard=within-30-minutes'
	);
	expect(answer?.status()).toBe(200);
	const title = page.getByRole('heading', { level: 1 });
	await expect(title).toContainText('children live near enough to outpatient therapy');
	await expect(page.getByText('Straight-line estimate')).toBeVisible();
	const rows = page.getByRole('region', { name: 'County by county' }).locator('tbody tr');
	await expect(rows).toHaveCount(3);
	await expect(rows.filter({ hasText: 'Birch' })).toContainText('Falls short');
	const crisis = page.getByRole('region', { name: 'In a crisis' });
	await crisis.getByRole('link', { name: 'Mobile crisis teams' }).click();
	await expect(title).toContainText('mobile crisis teams');
});

test('another standard is chosen in the address, and one more place is only tried out', async ({
	page
}) => {
	await page.goto('/three-rivers/gaps?service=mobile_crisis');
	await page.getByLabel('Standard').selectOption('within-60-minutes');
	await page.getByLabel('One more place at').fill('34.24, -70.82');
	await page.getByRole('button', { name: 'Show' }).first().click();
	await expect(page).toHaveURL(/standard=within-60-minutes/);
	await expect(page.getByRole('heading', { name: 'With one more place' })).toBeVisible();
	await expect(page.getByText('nothing is saved')).toBeVisible();
});

test('the page and its data say the same', async ({ page, request }) => {
	const address = '/three-rivers/gaps.json?service=mobile_crisis&standard=mobile-crisis-60';
	const data = await (await request.get(address)).json();
	expect(data).toMatchObject({
		body: 'three-rivers',
		standard: 'mobile-crisis-60',
		estimate: 'straight-line',
		basis: 'children'
	});
	expect(data.counties.map(({ name }: { name: string }) => name)).toEqual([
		'Alder',
		'Birch',
		'Cedar'
	]);
	await page.goto(address.replace('.json', ''));
	const percent = (100 * data.reached.share).toFixed(1);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(`${percent}%`);
	expect((await request.get('/three-rivers/gaps.json?standard=none')).status()).toBe(404);
	expect((await request.get('/three-rivers/gaps.json?site=here')).status()).toBe(400);
});

test('services are open data without the points of confidential places', async ({ request }) => {
	const { features } = await (await request.get('/services.geojson?body=three-rivers')).json();
	expect(features.length).toBeGreaterThan(5);
	for (const { properties, geometry } of features)
		if (properties.confidential) expect(geometry).toBeNull();
});

test('the map has the list’s selection, and a place is tried out by clicking on it', async ({
	page
}) => {
	await page.goto('/three-rivers/gaps?service=outpatient_therapy&standard=within-30-minutes');
	const list = page.getByRole('list', { name: 'Counties, least reached first' });
	await list.getByRole('link').first().click();
	await expect(page).toHaveURL(/county=\d{5}/);
	await expect(list.getByRole('link').first()).toHaveAttribute('aria-current', 'true');
	const map = page.locator('[data-map=drawn] canvas');
	await map.scrollIntoViewIfNeeded();
	await page.getByRole('button', { name: 'Try one more place' }).click();
	await map.click({ position: { x: 250, y: 150 } });
	await expect(page).toHaveURL(/site=-?\d/);
	await expect(page).toHaveURL(/county=\d{5}/);
	await expect(page.getByRole('heading', { name: 'With one more place' })).toBeVisible();
});

test('a table adds a standard of its own, changes it, and takes it out again', async ({ page }) => {
	const name = unique('Close to home');
	await signInAs(page, 'foothills', '/foothills/gaps/standards/new');
	await page.getByLabel('Name of the standard').fill(name);
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Write minutes or miles, or both.')).toBeVisible();
	await page.getByLabel('Minutes').first().fill('25');
	await page.getByRole('strong').filter({ hasText: 'Kinds of service' }).click();
	// A kind that no other test looks at.
	await page.getByLabel('Respite care').check();
	await page.getByRole('button', { name: 'Save' }).click();

	const row = page.getByRole('row').filter({ hasText: name });
	await expect(row).toContainText('25 minutes');
	await row.getByRole('link', { name: 'Edit' }).click();
	expect(await findBarriers(page)).toEqual([]);
	await page.getByLabel('Minutes').first().fill('35');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(row).toContainText('35 minutes');
	await row.getByRole('link', { name: 'Edit' }).click();
	await page.getByRole('button', { name: 'Remove this standard' }).click();
	await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0);
});
