import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'longtable-measure-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: string[]): string {
	const path = join(folder, name);
	writeFileSync(path, `${lines.join('\n')}\n`);
	return path;
}

const demand = file('demand.csv', [
	'\uFEFFid;Latitude;longitude;population',
	'a;35;-79;100',
	'b;35.1;-79;200',
	'c;36;-79;300'
]);
const supply = file('supply.csv', [
	'id,latitude,longitude,capacity',
	's,35,-79,6',
	'"t, north",36,-79,12',
	'u,38,-79,1'
]);
const command = ['scripts/measure.ts', 'access'];
const both = ['--demand', demand, '--supply', supply];

function measure(...args: string[]) {
	return JSON.parse(
		execFileSync(process.execPath, [...command, ...both, ...args, '--json'], { encoding: 'utf8' })
	);
}

function refusal(...args: string[]) {
	const { status, stderr } = spawnSync(process.execPath, [...command, ...args], {
		encoding: 'utf8'
	});
	return { status, stderr };
}

test('straight lines, in the shape that is promised', () => {
	expect(measure('--threshold', '20', '--unit', 'miles')).toMatchObject({
		method: '2sfca',
		threshold: 20,
		unit: 'miles',
		cells: [
			{ id: 'a', access: 0.02 },
			{ id: 'b', access: 0.02 },
			{ id: 'c', access: 0.04 }
		],
		dropped: { sites: ['u'], unknown: 0, empty: 0 }
	});
});

test('minutes are estimated from miles, and said to be', () => {
	const { cells, notes } = measure('--method', 'nearest');
	expect(cells[0]).toEqual({ id: 'a', access: 4 });
	const miles = ((0.1 * Math.PI) / 180) * (6_371_008.77 / 1609.344);
	expect(cells[1].access).toBeCloseTo(4 + 1.95 * miles, 9);
	expect(notes.join()).toContain('estimated');
});

test('a table of costs: unreachable is null for the nearest and 0 for 2SFCA', () => {
	const cost = file('cost.csv', ['from,to,cost', 'a,s,30', 'b,s,30.5', 'b,u,', 'x,s,1']);
	const nearest = measure('--cost', cost, '--threshold', '30', '--method', 'nearest');
	expect(nearest.cells.map(({ access }: { access: number }) => access)).toEqual([30, 30.5, null]);
	const steps = measure('--cost', cost, '--threshold', '30');
	expect(steps.cells.map(({ access }: { access: number }) => access)).toEqual([0.06, 0, 0]);
	expect(steps.dropped).toEqual({ sites: ['t, north', 'u'], unknown: 1, empty: 1 });
});

test('a wrong row is named by row, column and value, and nothing is measured', () => {
	const bad = file('bad.csv', ['id,latitude,longitude,population', 'a,95,-79,1', 'b,35,-79,many']);
	const { status, stderr } = refusal('--demand', bad, '--supply', supply, '--threshold', '30');
	expect(status).toBe(1);
	expect(stderr).toContain('row 2, column "latitude": "95"');
	expect(stderr).toContain('row 3, column "population": "many"');
	const twice = file('twice.csv', ['from,to,cost', 'a,s,1', 'a,s,2']);
	const again = refusal(...both, '--cost', twice, '--threshold', '30');
	expect(again).toMatchObject({ status: 1, stderr: expect.stringContaining('row 3') });
});

test.each([
	[['--demand', demand]],
	[[...both, '--threshold', 'far']],
	[both],
	[[...both, '--threshold', '30', '--method', 'magic']],
	[[...both, '--threshold', '30', '--unit', 'furlongs']],
	[[...both, '--threshold', '30', '--method', 'e2sfca', '--unit', 'metres']],
	[[...both, '--threshold', '30', '--steps', '20:1,10:2']],
	[['--demand', demand, '--supply', demand, '--threshold', '30']],
	[['--demand', join(folder, 'none.csv'), '--supply', supply, '--threshold', '30']]
])('called wrongly: %j', (args) => {
	expect(refusal(...args).status).toBe(2);
});
