import { expect, test, type Page } from '@playwright/test';
import { signIn } from './people.ts';

const header = 'person,organization,seat,level,county,from';
const mistaken = [
	header,
	'Nell Everhart (made up),Horizon Recovery,Substance use treatment provider,manager,Alder,2026-11-31',
	'Ora Linden (made up),Open Dor Housing,S18,director,Alder,2026-09-01',
	'Sam Quill (made up),River Transit,Transport,supervisor,Alder,2026-09-01'
].join('\n');
const mended = mistaken
	.replace('2026-11-31', '2026-09-01')
	.replace('Open Dor', 'Open Door')
	.replace(',Transport,', ',Transportation,');

async function bring(page: Page, text: string) {
	await page.goto('/import');
	await page.getByLabel('What is in the file?').selectOption('members');
	await page.getByLabel('Your file').setInputFiles({
		name: 'members.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(text)
	});
	await page.getByRole('button', { name: 'Look at the file' }).click();
}

const missing = async (page: Page) => (await page.request.get('/three-rivers/missing.json')).json();

test('a coordinator mends three mistakes, imports, sees the table change, and takes it back', async ({
	page
}) => {
	await signIn(page, 'coordinator');
	const before = await missing(page);
	expect(before.coverage.all).toEqual({ have: 14, need: 22 });

	await bring(page, mistaken);
	const mistakes = page.getByRole('table', { name: 'What to mend' });
	for (const words of ['2026-11-31', 'Open Dor Housing', 'Transport']) {
		await expect(mistakes).toContainText(words);
	}
	await expect(mistakes.getByRole('row')).toHaveCount(4);
	expect(await missing(page)).toEqual(before);

	await bring(page, mended);
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('members.csv was saved.')).toBeVisible();
	await page.getByRole('link', { name: 'See who is missing now' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('16 of 22');
	expect((await missing(page)).coverage.all).toEqual({ have: 17, need: 22 });

	await page.goto('/import');
	await page.getByRole('button', { name: 'Undo members.csv' }).first().click();
	await expect(page.getByText('The import was undone.')).toBeVisible();
	expect(await missing(page)).toEqual(before);
});
