import { expect, test } from '@playwright/test';
import { findBarriers } from './barriers.ts';

const address = '/three-rivers/missing?seat=S13';

test('an empty seat says whom to ask, why, through whom, and what the table gains', async ({
	page
}) => {
	await page.goto(address);
	const list = page.getByRole('region', { name: 'Whom to ask' });
	await expect(list.getByRole('link', { name: 'Horizon Recovery' }).first()).toBeVisible();
	await expect(list.getByText(/^Score /)).toHaveText(['Score 0.760', 'Score 0.369', 'Score 0.301']);
	const first = list.getByRole('listitem').first();
	await expect(first).toContainText('It serves 42,000 of 48,000 children');
	await expect(first).toContainText('It does not reach Cedar');
	await expect(first).toContainText('LME/MCO (level 3 of 5)');
	await expect(first).toContainText('Coverage 14/22 → 15/22 (68.2%).');
	await first.getByText('How this is counted').click();
	await expect(first).toContainText('0.510 × 20.0%');
	await expect(list).toContainText('Horizon Recovery stays first whichever weight is halved');
	// A visitor learns which organization can introduce, not who of its people sits at the table.
	await expect(list).not.toContainText('Marisol');
	expect(await findBarriers(page)).toEqual([]);
});

test('programs get the published numbers, and for a voice who can nominate', async ({
	request
}) => {
	const ask = async (seat: string) =>
		(await request.get(`/three-rivers/missing.json?seat=${seat}`)).json();
	const { suggestions } = await ask('S13');
	const scores = suggestions.map(({ score }: { score: number }) => score.toFixed(3));
	expect(scores).toEqual(['0.760', '0.369', '0.301']);
	const youth = await ask('S02');
	expect(youth.asking.openCall).toEqual(['youth']);
	expect(youth.suggestions[0]).toMatchObject({
		organization: { name: 'Youth Voice Birch' },
		nominates: true
	});
});
