import { expect, test } from '@playwright/test';
import { signInAs, unique } from './sign-in-as.ts';

test('a visitor sees the days of meetings, not who came', async ({ page }) => {
	await page.goto('/three-rivers/meetings');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('in the last twelve months');
	await expect(page.getByRole('table')).toHaveCount(0);
	await expect(page.getByRole('listitem').first()).toBeVisible();
});

test('attendance of a whole meeting is entered on a phone, and taken back', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const title = unique('Retreat');
	await signInAs(page, 'foothills', '/foothills/meetings/new');
	await page.getByLabel('Date').fill('2099-01-01');
	await page.getByRole('button', { name: 'Add a meeting' }).click();
	await expect(page.getByLabel('Date')).toHaveAccessibleDescription(
		/planned at most 24 months ahead/
	);
	await page.getByLabel('Date').fill('2026-05-05');
	await page.getByLabel('Name').fill(title);
	await page.getByRole('button', { name: 'Add a meeting' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meeting of May 5, 2026');

	const people = page.locator('form[action="?/record"] fieldset');
	expect(await people.count()).toBeGreaterThan(3);
	const answer = people.first().getByText('Present', { exact: true });
	expect((await answer.locator('..').boundingBox())?.height).toBeGreaterThanOrEqual(44);
	await answer.click();
	await people.nth(1).getByText('Absent', { exact: true }).click();
	await people.nth(2).getByText('Alternate came', { exact: true }).click();
	await page.getByRole('button', { name: 'Save attendance' }).click();
	await expect(page.getByText('Attendance is recorded.')).toBeVisible();
	// Other tests may add members meanwhile.
	await expect(page.getByText(/Came: 2 of \d+/)).toBeVisible();

	await page.getByRole('button', { name: 'Undo last change' }).click();
	await expect(page.getByText(/Came: 0 of \d+/)).toBeVisible();
});

test('two people record the same meeting differently: the second is told', async ({ browser }) => {
	test.slow();
	const [one, other] = [await browser.newPage(), await browser.newPage()];
	await signInAs(one, 'foothills', '/foothills/meetings/new');
	await one.getByLabel('Date').fill('2026-04-04');
	await one.getByLabel('Name').fill(unique('Evening'));
	await one.getByRole('button', { name: 'Add a meeting' }).click();
	await expect(one.getByRole('heading', { level: 1 })).toContainText('April 4, 2026');
	const address = new URL(one.url()).pathname;
	await one.goto(address);
	await signInAs(other, 'foothills', address);
	await other.locator('fieldset').first().getByText('Present', { exact: true }).click();
	await other.getByRole('button', { name: 'Save attendance' }).click();
	await expect(other.getByText('Attendance is recorded.')).toBeVisible();

	await one.locator('fieldset').first().getByText('Absent', { exact: true }).click();
	await one.getByRole('button', { name: 'Save attendance' }).click();
	await expect(one.getByText('Somebody else recorded attendance while you did.')).toBeVisible();
	await expect(one.getByText('recorded as Present')).toBeVisible();
	await one.getByRole('button', { name: 'Save attendance' }).click();
	await expect(one.getByText('Attendance is recorded.')).toBeVisible();
});

test('a meeting is planned with its agenda, held, and decides by vote', async ({ page }) => {
	const title = unique('Council');
	await signInAs(page, 'foothills', '/foothills/meetings/new');
	await page.getByLabel('Date').fill('2028-01-10');
	await page.getByLabel('Name').fill(title);
	await page.getByLabel('Agenda').fill('Welcome\n\nThe empty seats');
	await page.getByRole('button', { name: 'Add a meeting' }).click();
	await expect(page.getByText('Planned.')).toBeVisible();
	await expect(page.getByRole('list').getByText('The empty seats')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Save attendance' })).toHaveCount(0);
	await page.getByRole('link', { name: 'Print with who is missing' }).click();
	await expect(page.getByRole('heading', { name: 'Agenda of this meeting' })).toBeVisible();

	await page.goto('/foothills/meetings/new');
	await page.getByLabel('Date').fill('2026-03-03');
	await page.getByLabel('Name').fill(title);
	await page.getByRole('button', { name: 'Add a meeting' }).click();
	await page.getByText('Present', { exact: true }).first().click();
	await page.getByRole('button', { name: 'Save attendance' }).click();
	await expect(page.getByText(/1 of \d+ voting members came/)).toBeVisible();
	await page.getByText('Add a decision').first().click();
	await page.getByLabel('What was decided').fill('Ask the housing authority to join.');
	await page.getByLabel('How it was decided').selectOption('By vote');
	await page.getByRole('button', { name: 'Add a decision' }).click();
	await expect(page.getByLabel('For', { exact: true })).toHaveAccessibleDescription(
		/needs its three counts/
	);
	for (const [label, n] of [
		['For', '9'],
		['Against', '0'],
		['Abstained', '1']
	] as const) {
		await page.getByLabel(label, { exact: true }).fill(n);
	}
	await page.getByRole('button', { name: 'Add a decision' }).click();
	await expect(page.getByText('By vote: 9 for, 0 against, 1 abstained')).toBeVisible();
	await page.getByRole('button', { name: 'Undo last change' }).click();
	await expect(page.getByText('No decision is written down.')).toBeVisible();
});
