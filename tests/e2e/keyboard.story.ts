import { expect, test, type Page } from '@playwright/test';
import { signInAs, unique } from './sign-in-as.ts';

// A roster as a coordinator may have it in a spreadsheet: other columns than ours would be remarked on, organizations are new.
const roster = [
	'person;organization;role;level;voting;perspectives;from',
	'Ada Marsh (made up);Harvest Food Bank;member;director;yes;community;2026-01-15',
	'Ben Okafor (made up);Foothills Housing Partners;member;manager;yes;;2026-01-15',
	'Cleo Vance (made up);Parents of the Foothills;member;frontline;yes;parent_caregiver;2026-02-01'
].join('\n');

/** Moves the focus with the Tab key until it is on the control of this name; fails after a long page's worth of steps. */
async function tabTo(
	page: Page,
	role: 'button' | 'link' | 'combobox' | 'checkbox',
	name: string | RegExp
) {
	const control = page.getByRole(role, { name }).first();
	await expect(control).toBeVisible();
	for (let step = 0; step < 150; step++) {
		if (await control.evaluate((node) => node === document.activeElement)) return control;
		await page.keyboard.press('Tab');
	}
	throw new Error(`The Tab key does not reach ${name}.`);
}

async function press(page: Page, role: 'button' | 'link', name: string | RegExp) {
	await tabTo(page, role, name);
	await page.keyboard.press('Enter');
}

/** Adds a table that follows a list of seats, whatever other tests did to theirs; answers its address. */
async function addTable(page: Page): Promise<string> {
	await page.getByRole('link', { name: 'Add a committee, team or work group' }).click();
	await page.getByLabel('Name', { exact: true }).fill(unique('Table of the keyboard'));
	await page.getByLabel('What kind of table it is').selectOption('Community collaborative');
	await page.getByRole('button', { name: 'Add a collaborative or other table' }).click();
	await page.getByLabel('Roster').selectOption('NC_SOC_COMMUNITY_COLLABORATIVE');
	await page.getByRole('button', { name: 'Follow it' }).click();
	await page.waitForURL(/\/seats\?/);
	return new URL(page.url()).pathname.replace('/seats', '');
}

test('from a roster file to a printed agenda with the keyboard alone', async ({ page }) => {
	test.slow();
	await signInAs(page, 'foothills', '/foothills');
	await page.goto(`${await addTable(page)}/missing`);
	await press(page, 'link', 'Import');
	const kind = await tabTo(page, 'combobox', 'What is in the file?');
	await page.keyboard.type('Members');
	await expect(kind).toHaveValue('members');
	await page.getByLabel('Your file').setInputFiles({
		name: 'roster.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(roster)
	});
	await press(page, 'button', 'Look at the file');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		'3 of 3 rows cannot be saved'
	);
	await press(page, 'button', 'Add 3 organizations that are not here yet');
	await press(page, 'button', /^Save/);
	await press(page, 'link', 'See who is missing now');
	await press(page, 'link', 'Agenda to print for a meeting');
	await expect(page.getByRole('heading', { name: 'To decide today' })).toBeVisible();
	await expect(page.getByText('Whom to ask:')).not.toHaveCount(0);
	await page.emulateMedia({ media: 'print' });
	const sheet = await page.pdf({ format: 'Letter' });
	expect(sheet.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
	await page.emulateMedia({ media: null });

	await page.goto('/import');
	await press(page, 'button', 'Undo roster.csv');
	await expect(page.getByText('The import was undone.')).toBeVisible();
});
