import { expect, test } from '@playwright/test';
import { findBarriers } from './barriers.ts';
import { signInAs, unique } from './sign-in-as.ts';

test('a goal says whom it lacks, and ends without being forgotten', async ({ page }) => {
	const statement = unique('Night line');
	await signInAs(page, 'foothills', '/foothills/plan/goals/new');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page).toHaveURL(/goals\/new/);
	await page.getByLabel('What is to be reached').fill(statement);
	await page.getByLabel('Arts and culture').check();
	await page.getByRole('button', { name: 'Save' }).click();
	const goal = page.locator('main ol > li', { hasText: statement });
	await expect(goal).toContainText('0 of 1 partners it needs are at the table. Missing: arts');
	expect(await findBarriers(page)).toEqual([]);

	await goal.getByRole('link', { name: 'Edit' }).click();
	await page.getByRole('button', { name: 'End this goal today' }).click();
	await expect(page.getByText('Taken out of the plan.')).toBeVisible();
	await expect(goal).toHaveCount(0);
});

test('visitors read goals and phases of a plan, but no activity and no task', async ({ page }) => {
	await page.goto('/three-rivers/plan');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		'1 of 3 goals have all the partners they need at the table.'
	);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Nobody with lived');
	await expect(page.getByText('Activities and tasks are for the people')).toBeVisible();
	await expect(page.getByText('times', { exact: false })).toHaveCount(0);
});
