import { expect, test } from '@playwright/test';

test('the tables like ours are named, and each leads to the table that fills the seat', async ({
	page,
	request
}) => {
	const { peers, seats } = await (await request.get('/foothills/peers.json')).json();
	expect(peers.length).toBeGreaterThan(0);
	const filled = seats.find(({ bodies }: { bodies: string[] }) => bodies.length > 0);
	expect(filled.filled.have).toBe(filled.bodies.length);

	await page.goto('/foothills/recruitment');
	await page.getByRole('link', { name: 'Who fills a seat that we lack' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(peers[0].name);
	const seat = page.getByRole('listitem').filter({ hasText: filled.label }).first();
	await seat.getByRole('link').nth(1).click();
	await expect(page).toHaveURL(new RegExp(`/${filled.bodies[0]}/missing`));
});
