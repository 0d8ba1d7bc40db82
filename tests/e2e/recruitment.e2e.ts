import { expect, test, type Page } from '@playwright/test';
import { findBarriers } from './barriers.ts';
import { signInAs, unique } from './sign-in-as.ts';

async function newSeat(page: Page, label: string): Promise<string> {
	await signInAs(page, 'foothills', '/foothills/seats/new');
	await page.getByLabel('Seat', { exact: true }).fill(label);
	await page.getByRole('button', { name: 'Add a seat of our own' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(label);
	return new URL(page.url()).pathname;
}

test('an organization is asked for a seat with a letter, and says no with a reason', async ({
	page
}) => {
	const label = unique('Museum');
	const seat = await newSeat(page, label);
	await page.getByText('Add someone to ask').click();
	await page.getByLabel('Organization', { exact: true }).selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	const item = page.locator('#recruiting li');
	await expect(item).toContainText('Prospect');
	const name = (await item.locator('strong').textContent()) ?? '';

	await page.getByRole('link', { name: `Invitation letter: ${name}` }).click();
	await expect(page.locator('article')).toContainText(`Dear colleagues of ${name}`);
	await expect(page.locator('article')).toContainText(label.toLowerCase().slice(0, 6));
	await page.getByLabel('Next meeting').fill('2027-03-04');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page.getByLabel('Text to copy')).toHaveValue(/March 4, 2027/);
	expect(await findBarriers(page)).toEqual([]);
	await page.setViewportSize({ width: 1280, height: 720 });

	await page.goto(seat);
	await page.getByText('Next step').click();
	await page.getByRole('button', { name: 'Invited' }).click();
	await page.getByText('Next step').click();
	await page.getByRole('button', { name: 'Declined' }).click();
	await expect(page.getByText('Say why it declined.')).toBeVisible();
	await page.getByLabel('Reason for declining').fill('No staff this year.');
	await page.getByRole('button', { name: 'Declined' }).click();
	await expect(item).toContainText('“No staff this year.”');
	await expect(item.getByText('Next step')).toHaveCount(0);
});

test('an open call names nobody; a visitor learns only how many are invited', async ({
	page,
	browser
}) => {
	const seat = await newSeat(page, unique('Teenager'));
	await page.getByText('Add someone to ask').click();
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(page.getByText('one of the two')).toBeVisible();
	await page.getByLabel('Open call: where it is made known').fill('Youth center board');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await page.getByText('Next step').click();
	await page.getByRole('button', { name: 'Invited' }).click();
	const item = page.locator('#recruiting li');
	await expect(item).toContainText('Open call: Youth center board');

	const visitor = await (await browser.newContext()).newPage();
	await visitor.goto(seat);
	await expect(visitor.getByText('1 invited.')).toBeVisible();
	await expect(visitor.getByText('Youth center board')).toHaveCount(0);
	await visitor.goto('/foothills/recruitment');
	await expect(visitor.getByText('Only numbers are shown here')).toBeVisible();
	await expect(visitor.getByText('Youth center board')).toHaveCount(0);
	await visitor.context().close();

	await page.getByText('Next step').click();
	await page.getByRole('button', { name: 'Accepted' }).click();
	await expect(item).toContainText('0 days from the vacancy to the yes');
	await page.goto('/foothills/recruitment');
	const code = seat.split('/').at(-1)!;
	const accepted = page.locator('section', { hasText: /^Accepted/ });
	await expect(accepted.getByRole('link', { name: new RegExp(`^${code} `) })).toBeVisible();
});

test('a finding is taken on until a day, and the page of changes says so', async ({ page }) => {
	const seat = await newSeat(page, unique('Orchestra'));
	const code = seat.split('/').at(-1)!;
	await page.goto(`/foothills/missing?seat=${code}`);
	const finding = page.locator(`#finding-seat-vacant-${code}`);
	if (!(await finding.isVisible())) {
		await page.locator('.findings details:has(> ol) > summary').click();
	}
	await finding.getByText('Decide').click();
	await finding.getByLabel('Who takes care of it').fill('Membership committee');
	await finding.getByLabel('Until when').fill('2020-01-01');
	await finding.getByRole('button', { name: 'We are working on it' }).click();
	await expect(finding.getByText('This day is over.')).toBeVisible();
	await finding.getByLabel('Until when').fill('2099-01-01');
	await finding.getByRole('button', { name: 'We are working on it' }).click();
	await expect(finding).toContainText('Membership committee takes care of it');

	await page.goto('/foothills/missing/changes');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('new');
	const decided = page.locator('section', { hasText: 'What was decided' }).last();
	await expect(decided).toContainText('Membership committee takes care of it');
	await expect(decided).toContainText('due January 1, 2099');
});
