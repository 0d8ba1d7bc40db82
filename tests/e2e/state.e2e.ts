import { expect, test } from '@playwright/test';
import { findBarriers } from './barriers.ts';
import { drawn, watch } from './watch.ts';

test.slow();

test('catchments are shown as they were on a day', async ({ page }) => {
	await page.goto('/state?on=2021-07-01');
	const catchments = page.getByRole('region', { name: /^Catchments with/ });
	await expect(catchments.getByRole('row', { name: /^Cardinal Innovations/ })).toContainText('20');

	await page.getByRole('link', { name: 'Feb 1, 2024' }).click();
	await expect(page).toHaveURL(/on=2024-02-01/, { timeout: 20_000 });
	await expect(catchments.getByRole('row', { name: /^Trillium/ })).toContainText('46');
	await expect(catchments.getByRole('row', { name: /^Cardinal/ })).toHaveCount(0);
});

test('an inferred catchment is marked in the table', async ({ page }) => {
	await page.goto('/state?on=2026-11-21');
	await expect(page.getByText('2 assignments to a catchment are inferred')).toBeVisible();
	const counties = page.getByRole('region', { name: /^Counties with/ });
	await expect(counties.getByRole('row', { name: /^Davidson/ })).toContainText('Inferred');
	await expect(counties.getByRole('row', { name: /^Wake/ })).not.toContainText('Inferred');
});

test('a state leader reads which counties most lack crisis partners, and why', async ({ page }) => {
	await page.goto('/state?on=2026-11-21');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		'Guilford, Forsyth, and Cumberland most lack crisis partners.'
	);
	const why = page.getByRole('list', { name: 'Why these counties' });
	await expect(why.getByRole('listitem').first()).toContainText(
		'Guilford (Trillium): no collaborative is on record, so nobody sits at a table for its 117,536 children.'
	);
	await expect(why.getByRole('link', { name: 'Guilford' })).toHaveAttribute(
		'href',
		/county=37081#/
	);
	await page.getByRole('link', { name: /^No collaborative \(69\)/ }).click();
	await expect(page.getByText('69 counties are shown.')).toBeVisible({ timeout: 20_000 });
	const counties = page.getByRole('region', { name: /^Counties with/ });
	await expect(counties.getByRole('row')).toHaveCount(70);

	await page.getByLabel('Without a crisis partner of type').selectOption('Law enforcement');
	await page.getByRole('link', { name: /^A type of crisis partner missing/ }).click();
	await expect(page.getByText('5 counties are shown.')).toBeVisible({ timeout: 20_000 });
});

test('every number of the state adds up from its collaboratives', async ({ request }) => {
	for (const on of ['2026-11-21', '2026-06-01']) {
		const state = await (await request.get(`/state.json?state=NC&on=${on}`)).json();
		const sum = { have: 0, need: 0 };
		for (const { slug, held } of state.collaboratives) {
			if (held === null) continue;
			const { coverage } = await (await request.get(`/${slug}/missing.json?on=${on}`)).json();
			expect(held).toEqual(coverage.effective.all);
			sum.have += coverage.effective.all.have;
			sum.need += coverage.effective.all.need;
		}
		expect(state.total.coverage.effective.all).toEqual(sum);
	}
});

test('a county chosen in the table is chosen in the address', async ({ page, baseURL }) => {
	const seen = watch(page, baseURL);
	await page.goto('/state');
	const map = await drawn(page);
	const wake = page.getByRole('link', { name: 'Wake', exact: true });
	await wake.click();

	await expect(page).toHaveURL(/county=37183/, { timeout: 20_000 });
	await expect(wake).toHaveAttribute('aria-current', 'true');
	await expect(map.getByText('Catchment', { exact: true })).toBeVisible();
	expect(seen).toEqual([]);
});

test('the page of the state can be used by everyone', async ({ page }) => {
	await page.goto('/state?county=37183');
	await drawn(page);
	expect(await findBarriers(page)).toEqual([]);
});

test('a day or a state that does not exist is refused with a sentence', async ({ request }) => {
	const answer = await request.get('/counties.geojson?on=2026-02-30');
	expect(answer.status()).toBe(400);
	expect((await answer.json()).message).toContain('2026-02-30');
	expect((await request.get('/catchments.geojson?state=QQ')).status()).toBe(404);
});

test('the state over time says the same as a picture, a table and data', async ({
	page,
	request
}) => {
	const query = 'state=NC&on=2026-11-21&periods=8&measure=held';
	const { lines, realignments } = await (await request.get(`/state/trend.json?${query}`)).json();
	const state = await (await request.get('/state.json?state=NC&on=2026-06-30')).json();
	// The data waits for all half-years; the page, for those who read it, only five seconds.
	await page.goto(`/state/trend?${query}`);
	expect(lines[0].points.at(-2).held).toEqual(state.total.coverage.effective.all);
	expect(realignments.map(({ day }: { day: string }) => day)).toEqual(['2024-02-01']);

	const table = page.getByRole('region', { name: /by catchment and half-year$/ });
	await expect(table.getByRole('row', { name: /^Sandhills/ })).toContainText('not there');
	await expect(page.getByRole('img', { name: 'Sandhills' })).toBeVisible();
	await expect(page.getByText(/^From Sandhills to Trillium: Anson/)).toBeVisible();
	const sheet = await (await request.get(`/state/trend.csv?${query}`)).text();
	expect(sheet.split('\r\n')[0]).toContain('state,catchment,from,last,day');
});
