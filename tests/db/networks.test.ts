import { afterAll, beforeAll, expect, test } from 'vitest';
import { on } from '#lib/domain/roster/three-rivers.fixture.ts';
import type { Look } from '#lib/domain/tie/look.ts';
import { openMeasurers } from '#lib/server/measuring/measurers.ts';
import { Networks } from '#lib/server/measuring/networks.ts';
import { seededDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
let here: Networks;
let apart: Networks;
let body: string;
const measurer = new URL('../../src/lib/server/measuring/measurer.ts', import.meta.url);

beforeAll(async () => {
	database = await seededDatabase(on);
	const [row] = await database.owner`select id from body where slug = 'three-rivers'`;
	body = row!.id;
	const opened = [Infinity, 0].map(
		(small) => new Networks(database.app, database.appUrl, openMeasurers(measurer, 1), small)
	);
	[here, apart] = opened as [Networks, Networks];
});

afterAll(async () => {
	await Promise.all([here.close(), apart.close()]);
	await database.close();
});

const asked = () => ({
	...{ account: null, body, on, wave: null, coordinates: false },
	...{ rule: 'mean' as const, threshold: 2 }
});
const said = (bytes: Uint8Array | null) => JSON.parse(new TextDecoder().decode(bytes!.slice()));

test('a thread answers the same as is answered on the spot', async () => {
	const [one, other] = await Promise.all([here.whole(asked()), apart.whole(asked())]);
	expect(said(one)).toMatchObject({ wave: 'Autumn 2026', n: 14, components: 2 });
	expect(said(other)).toEqual(said(one));
	const drawing = { size: 'degree' as const, focus: null };
	const pages = await Promise.all([here, apart].map((it) => it.page(asked(), 'degree', drawing)));
	expect(pages[1]).toEqual(pages[0]);
	expect(pages[0]).toMatchObject({ measuring: false, tied: 13, picture: { ties: { length: 22 } } });
});

test('what was worked out is kept until something changes', async () => {
	const [first, again] = [await apart.whole(asked()), await apart.whole(asked())];
	expect(again).toBe(first);
	await database.owner`update organization set name = 'Court' where name = 'Juvenile Court Services'`;
	const after = said(await apart.whole(asked()));
	expect(after.organizations.map(({ name }: { name: string }) => name)).toContain('Court');
});

test('what is asked of a network as it is not is answered apart, by the mean for whoever does not run the body', async () => {
	const [leaver] = await database.owner`select id from organization where name = 'Mobile Crisis'`;
	const what = { leaves: leaver!.id, joins: null, supposed: [], to: null, from: null };
	const union = { ...asked(), rule: 'union' as const };
	const answers = await Promise.all([here, apart].map((it) => it.supposed(union, what, '')));
	expect(answers[1]).toEqual(answers[0]);
	expect(answers[0]).toMatchObject({
		rule: 'mean',
		answer: { leaving: { cutOff: [{ name: 'Birch Sheriff' }] } }
	});
	const stranger = { ...what, leaves: 'nobody' };
	expect(await here.supposed(asked(), stranger, '')).toMatchObject({ answer: 'unknown' });
	expect(await here.supposed({ ...asked(), wave: 'never' }, what, '')).toBeNull();
});

const about = {
	...{ title: 'Three Rivers', description: 'The mean of both sides.' },
	sheets: { organizations: 'Organizations', ties: 'Ties', about: 'About' }
};

test('files are written the same in a thread', async () => {
	for (const format of ['csv', 'gexf', 'graphml', 'xlsx'] as const) {
		const files = await Promise.all(
			[here, apart].map((it) => it.file(asked(), { format, ...about }))
		);
		const [one, other] = files.map((file) => file as Uint8Array);
		expect(other!.byteLength).toBe(one!.byteLength);
		if (format === 'xlsx') expect([...other!.subarray(0, 2)]).toEqual([0x50, 0x4b]);
		else expect(other).toEqual(one);
	}
	const file = await apart.file({ ...asked(), rule: 'union' }, { format: 'csv', ...about });
	expect(file).toMatchObject({ withheld: 'names' });
});

test('the table of who says what is the same in a thread', async () => {
	const [one, other] = await Promise.all([here, apart].map((it) => it.matrix(asked())));
	expect(other).toEqual(one);
	expect(one).toMatchObject({ all: 14, both: false, wave: { name: 'Autumn 2026' } });
	expect(one!.cells).toHaveLength(14);
	expect(await apart.matrix({ ...asked(), wave: 'never' })).toBeNull();
});

test('a scene says the same to the lists wherever it is read', async () => {
	const staged = await apart.staged(asked());
	const look: Look = {
		...{ size: 'degree', signs: 'sector', show: [], layout: 'ties', beside: 'all' },
		...{ focus: null, steps: 1, to: null, find: 'mobile' }
	};
	const view = await apart.seen(staged!.scene!, look);
	expect(view).toMatchObject({ n: 14, ties: 22, alone: 1, found: { n: 1 } });
	expect(await apart.staged({ ...asked(), rule: 'union' })).toMatchObject({ scene: null });
	expect(await apart.staged({ ...asked(), wave: 'never' })).toBeNull();
});
