import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { betweenness } from '#lib/domain/network/betweenness.ts';
import { networkOf } from '#lib/domain/network/network.ts';
import { randomFrom } from '#lib/domain/network/random.ts';
import { betweennessOnAll } from '../../scripts/measure/betweenness-on-all.ts';

const folder = mkdtempSync(join(tmpdir(), 'longtable-measure-'));
afterAll(() => rmSync(folder, { recursive: true }));

let written = 0;

function file(...lines: string[]): string {
	const path = join(folder, `edges-${++written}.csv`);
	writeFileSync(path, `${lines.join('\n')}\n`);
	return path;
}

function run(args: string[], input = '') {
	const command = ['scripts/measure.ts', 'network', ...args];
	return spawnSync(process.execPath, command, { encoding: 'utf8', input });
}

function measure(...args: string[]) {
	const { stdout, stderr, status } = run([...args, '--json']);
	expect(stderr).toBe('');
	expect(status).toBe(0);
	return JSON.parse(stdout);
}

describe('an edge list', () => {
	test('whichever end of a tie is named first, the rows of a pair have one mean', () => {
		const [one, other] = [
			['from,to,level', 'a,b,1', 'a,b,1', 'b,a,5', 'b,c,3'],
			['from,to,level', 'b,a,1', 'a,b,1', 'a,b,5', 'c,b,3']
		].map((rows) => measure(file(...rows), '--threshold', '2.4'));
		expect(one).toMatchObject({
			density: { have: 1 },
			dropped: { repeated: 2, belowThreshold: 1 }
		});
		expect(other.density).toEqual(one.density);
	});

	test('with loops, repeated rows, isolates and names of any kind', () => {
		const rows = [
			'from\tto',
			'A, B\tΩ "q"',
			'Ω "q"\tA, B',
			'A, B\tA, B',
			'lonely\t',
			'__proto__\tΩ "q"'
		];
		const answer = measure(file('\uFEFF' + rows[0], ...rows.slice(1)));
		expect(answer).toMatchObject({
			n: 4,
			rule: 'mean',
			threshold: null,
			directed: false,
			components: 2,
			dropped: { loops: 1, repeated: 1, alone: 1, unanswered: 0, belowThreshold: 0 },
			ties: { union: 2, confirmed: null },
			density: { have: 2, need: 6 },
			cutPoints: [{ organization: 'Ω "q"', cutsOff: ['A, B', '__proto__'] }]
		});
		const names = answer.organizations.map(({ name }: { name: string }) => name);
		expect(names).toEqual(['A, B', 'Ω "q"', 'lonely', '__proto__']);
		expect(answer.organizations[2]).toMatchObject({ degree: 0, constraint: null, closeness: 0 });
	});

	test('has the keys that are promised', () => {
		const answer = measure(file('from,to', 'a,b', 'b,c'));
		const promised =
			'wave rule n invited answered ties density centralization reciprocity components cutPoints modularity eiIndex organizations';
		expect(Object.keys(answer)).toEqual(expect.arrayContaining(promised.split(' ')));
		const each =
			'id name degree inDegree betweenness closeness constraint effectiveSize core community fragmentation';
		expect(Object.keys(answer.organizations[0])).toEqual(each.split(' '));
	});

	test('of reports: three rules, columns by other names, decimal commas', () => {
		const edges = file(
			'Who;Whom;How much',
			'a;b;1,5',
			'b;a;2,5',
			'a;c;3',
			'c;a;1',
			'd;a;4',
			'b;d;',
			'c;d;NA'
		);
		const columns = ['--from', 'who', '--to', 'WHOM', '--level', 'how much', '--directed'];
		const ties = (rule: string) => measure(edges, ...columns, '--rule', rule).density.have;
		expect([ties('union'), ties('mean'), ties('confirmed')]).toEqual([3, 3, 0]);
		expect(measure(edges, ...columns, '--threshold', '1.5')).toMatchObject({
			threshold: 1.5,
			answered: 4,
			ties: { union: 3, confirmed: 1, claimed: 1, unanswered: 1, disputed: 1, oneSided: 1 },
			dropped: { unanswered: 2 },
			reciprocity: { edgewise: 0.5 }
		});
	});

	test('gives the same network when direction is not looked at', () => {
		const edges = file('from,to,level', 'a,b,1', 'b,a,3', 'a,c,1', 'c,d,5');
		const [plain, directed] = [measure(edges), measure(edges, '--directed')];
		expect(plain.density.have).toBe(2);
		expect(directed.density.have).toBe(2);
		expect(plain.organizations[0].inDegree).toBe(null);
		expect(directed.organizations[0].inDegree).toBe(1);
	});

	test('from standard input, as lines for a person', () => {
		const { stdout, status } = run(['-'], 'from,to\nhub,a\nhub,b\nhub,c\n');
		expect(status).toBe(0);
		expect(stdout).toContain('n = 4 organizations; undirected ties; rule: mean');
		expect(stdout).toContain('without hub: a, b, c cut off');
	});

	test('without a row is a network of nobody', () => {
		expect(measure(file('from,to'))).toMatchObject({ n: 0, organizations: [], components: 0 });
	});
});

describe('mistakes are said', () => {
	const rows = file('from,to,level', 'a,b,2', 'a,c,much', ',,3', 'b,c,-1');

	test.each([
		[[], 2, 'Name one file'],
		[['nowhere.csv'], 2, 'cannot be opened'],
		[
			[rows, '--rule', 'majority'],
			2,
			'There is no rule "majority". There are: union, confirmed, mean.'
		],
		[[rows, '--threshold', 'two'], 2, '--threshold has to be a number'],
		[[rows, '--colour'], 2, '--colour'],
		[
			[rows, '--level', 'strength'],
			2,
			'has no column "strength". Its columns are "from", "to", "level"'
		]
	])('%o', (args, code, sentence) => {
		const { status, stderr, stdout } = run(args);
		expect([status, stdout]).toEqual([code, '']);
		expect(stderr).toContain(sentence);
	});

	test('with row, column and value', () => {
		const edges = file('from,to,level', 'a,b,2', 'a,c,much', ',,3', 'b,c,-1');
		const { status, stderr } = run([edges]);
		expect(status).toBe(1);
		expect(stderr).toContain('row 3, column "level": "much" is not a level.');
		expect(stderr).toContain('row 4: names no organization.');
		expect(stderr).toContain('row 5, column "level": "-1" is not a level.');
	});
});

test('on two processors betweenness is the same', async () => {
	const random = randomFrom(9);
	const ends = () => Array.from({ length: 300 }, () => Math.floor(random() * 130));
	const { network } = networkOf(131, ends(), ends());
	const [one, two] = [betweenness(network), await betweennessOnAll(network, 2)];
	for (let at = 0; at < one.length; at++) expect(two[at]).toBeCloseTo(one[at]!, 12);
	expect(await betweennessOnAll(network, 1)).toEqual(two);
});
