import fc from 'fast-check';
import { zipSync, strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalCodes } from '#lib/domain/import/problem.ts';
import { importers } from '#lib/server/imports/kinds.ts';
import { reasonText } from '#lib/words/import.ts';
import { bring, makeWorld, type World } from './import-world.ts';

let world: World;

beforeAll(async () => {
	world = await makeWorld();
});

afterAll(() => world.database.close());

const kinds = [...importers.keys()];
const tables = [
	'organization',
	'location',
	'person',
	'membership',
	'meeting',
	'attendance',
	'catchment',
	'demand_point',
	'import'
];

/** How many rows a file could have left behind. */
async function leftBehind(): Promise<number> {
	const counts = await Promise.all(
		tables.map((table) => world.database.owner`select from ${world.database.owner(table)}`)
	);
	return counts.reduce((sum, rows) => sum + rows.length, 0);
}

/** Brings bytes in; whatever they are, the answer must be clear, quick, and leave nothing. */
async function refuse(kind: string, bytes: Uint8Array, seconds = 5): Promise<string[]> {
	const isPlace = ['counties', 'demand', 'catchments'].includes(kind);
	const started = performance.now();
	const report = await bring(world, kind, '', {
		bytes,
		...(isPlace ? { as: world.leader, bodyId: null } : {})
	});
	expect(performance.now() - started).toBeLessThan(seconds * 1000);
	expect(report.id).toBeNull();
	expect(report.refused.length).toBeGreaterThan(0);
	for (const refusal of report.refused.slice(0, 20)) {
		expect(refusalCodes).toContain(refusal.code);
		expect(reasonText(refusal).length).toBeGreaterThan(20);
	}
	expect(await leftBehind()).toBe(0);
	return [...new Set(report.refused.map(({ code }) => code))];
}

const text = (lines: string) => new TextEncoder().encode(lines);
const workbook = (files: Record<string, string>) =>
	zipSync(Object.fromEntries(Object.entries(files).map(([name, body]) => [name, strToU8(body)])));

describe('random', () => {
	it(
		'bytes',
		() =>
			fc.assert(
				fc.asyncProperty(
					fc.constantFrom(...kinds),
					fc.uint8Array({ minLength: 1, maxLength: 3000 }),
					async (kind, bytes) => {
						await refuse(kind, bytes);
					}
				),
				{ numRuns: 60 }
			),
		60_000
	);

	it(
		'bytes that begin like a workbook',
		() =>
			fc.assert(
				fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
					await refuse('members', Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]));
				}),
				{ numRuns: 15 }
			),
		60_000
	);

	it(
		'tables whose first row is good and some other is not',
		() =>
			fc.assert(
				fc.asyncProperty(
					fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { maxLength: 10 }),
					async (rows) => {
						const cells = rows.map(([name, county]) =>
							[name, county].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
						);
						await refuse(
							'organizations',
							text(['name,county', 'Fine,Wake', ...cells, ',Nowhere at all'].join('\n'))
						);
					}
				),
				{ numRuns: 60 }
			),
		60_000
	);

	it(
		'GeoJSON',
		() =>
			fc.assert(
				fc.asyncProperty(fc.json(), async (json) => {
					await refuse(
						'catchments',
						text(`{"type":"FeatureCollection","features":[{"type":"Feature","geometry":${json}}]}`)
					);
				}),
				{ numRuns: 40 }
			),
		60_000
	);
});

describe('meant to harm', () => {
	it.each([
		['a lone quote', text('name\n"Haven'), 'file_broken_quotes'],
		['a quote inside', text('name\nHa"ven"x,"y'), 'file_broken_quotes'],
		['Latin letters', Buffer.from('name\nJos\xe9', 'latin1'), 'file_not_utf8'],
		['UTF-16 with a mark', Buffer.from('\ufeffname\nJosé', 'utf16le'), 'file_utf16'],
		['UTF-16 without', Buffer.from('name\nJosé Luis', 'utf16le'), 'file_utf16'],
		['a zero', text('name\nHa\0ven'), 'file_control_characters'],
		['half a letter', text('name\n\x1b[31m'), 'file_control_characters'],
		['ten thousand columns', text(`${'x,'.repeat(10_000)}name\nA`), 'too_many_columns'],
		['a huge cell', text(`name\n${'x'.repeat(40_000)}`), 'cell_too_long'],
		['a line of 19 MB', text(`name\n${'x'.repeat(19_000_000)}`), 'file_line_too_long'],
		['a line of 100 MB', text(`name\n${'x'.repeat(100_000_000)}`), 'file_too_large'],
		['more rows than a sheet has', text(`name\n${'x\n'.repeat(200_002)}`), 'too_many_rows'],
		['a PDF', text('%PDF-1.7'), 'file_not_a_table'],
		['an old Excel file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'file_old_excel'],
		['deep JSON', text('['.repeat(1_000_000)), 'file_not_a_table'],
		['a header alone', text('name\n'), 'no_rows'],
		['nothing', new Uint8Array(), 'file_empty']
	])(
		'%s',
		async (_, bytes, code) => expect(await refuse('organizations', bytes)).toEqual([code]),
		30_000
	);

	it('names that objects have', async () => {
		await refuse(
			'organizations',
			text('__proto__,constructor,name,prototype,county\n{},x,A,y,Nowhere')
		);
		expect(Object.keys(Object.prototype)).toEqual([]);
	});

	it('a hundred thousand mistakes', async () => {
		const rows = Array.from({ length: 100_000 }, (_, n) => `N${n},county ${n},sector ${n},boss`);
		await refuse('organizations', text(['name,county,sector,type', ...rows].join('\n')), 20);
	}, 60_000);
});

describe('workbooks meant to harm', () => {
	const sheet = (rows: string) =>
		`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
	const around = {
		'xl/workbook.xml':
			'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
		'xl/_rels/workbook.xml.rels':
			'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
	};

	it('far more than it weighs', async () => {
		const bomb = workbook({ ...around, 'xl/worksheets/sheet1.xml': ' '.repeat(210_000_000) });
		expect(await refuse('members', bomb)).toEqual(['file_swells']);
	}, 60_000);

	it('thousands of parts', async () => {
		const parts = Object.fromEntries(Array.from({ length: 2_500 }, (_, n) => [`xl/x${n}.xml`, '']));
		expect(await refuse('members', workbook({ ...around, ...parts }))).toEqual(['file_swells']);
	}, 30_000);

	it('sizes that lie', async () => {
		const bytes = workbook({ ...around, 'xl/worksheets/sheet1.xml': 'x'.repeat(1_000_000) });
		const view = new DataView(bytes.buffer);
		for (let at = 0; at < bytes.length - 4; at++)
			if (view.getUint32(at, true) === 1_000_000) view.setUint32(at, 10, true);
		await refuse('members', bytes);
	}, 30_000);

	it('entities that unfold', async () => {
		const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]>${sheet('<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>')}`;
		expect(
			await refuse('members', workbook({ ...around, 'xl/worksheets/sheet1.xml': laughs }))
		).toEqual(['file_unreadable']);
	}, 30_000);

	it('a cell in the last corner', async () => {
		await refuse(
			'members',
			workbook({
				...around,
				'xl/worksheets/sheet1.xml': sheet(
					'<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>'
				)
			}),
			25
		);
	}, 60_000);

	it('a zip that is no workbook', async () => {
		expect(await refuse('members', workbook({ 'a.xml': '<a/>' }))).toEqual(['file_not_a_table']);
	});
});
