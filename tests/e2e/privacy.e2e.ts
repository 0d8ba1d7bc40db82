import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { signIn } from './people.ts';
import { walk } from './walk.ts';

const { members } = JSON.parse(readFileSync('db/seed/three-rivers.json', 'utf8')) as {
	members: { name: string }[];
};
const namesIn = (text: string) =>
	members.map(({ name }) => name).filter((name) => text.includes(name));

test('no page tells a visitor, or a coordinator from elsewhere, who sits at a table', async ({
	page
}) => {
	test.setTimeout(120_000);
	for (const who of ['visitor', 'neighbor'] as const) {
		await signIn(page, who);
		const paths = [...(await walk(page)).values(), '/three-rivers/missing.json'];
		for (const path of paths) {
			const answer = await page.request.get(path);
			expect(namesIn(await answer.text()), `${path} as ${who}`).toEqual([]);
		}
	}
});

test('how often a lone voice comes is told to its own table only', async ({ page }) => {
	const address = '/three-rivers/missing.json';
	const outside = await (await page.request.get(address)).json();
	expect(outside.tokenism).toBeNull();
	expect(JSON.stringify(outside.findings)).not.toContain('one-voice');
	await signIn(page, 'coordinator');
	const inside = await (await page.request.get(address)).json();
	expect(inside.tokenism).toContainEqual(expect.objectContaining({ group: 'youth', flag: 'red' }));
	expect(JSON.stringify(inside.findings)).toContain('one-voice');
	expect(namesIn(await (await page.request.get('/three-rivers/members')).text())).not.toEqual([]);
});
