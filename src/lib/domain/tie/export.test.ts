import { expect, test } from 'vitest';
import {
	exampleGraph,
	exportedNetwork,
	isDerived,
	networkCsv,
	networkGexf,
	networkGraphml,
	xml
} from './export.ts';
import { reportRows } from './report-file.ts';
import { strengthOf } from './strength.ts';

const facts = {
	name: 'Spring',
	invited: 3,
	answered: 2,
	organizations: [
		{ id: 'a', name: 'Smith & <Sons>', sector: 'courts' },
		{ id: 'b', name: '=cmd', sector: null },
		{ id: 'c', name: 'Alone', sector: null }
	],
	reports: [
		{ from: 'a', to: 'b', level: 3 },
		{ from: 'b', to: 'a', level: 2 }
	],
	ties: [],
	tallies: null
};
const rule = { rule: 'mean', threshold: 2 } as const;
const network = exportedNetwork(facts, strengthOf(facts, rule), rule, {
	title: 'A "body"',
	description: 'By the mean'
});

test('a tie is written once, with its mean level and nothing that says who reported what', () => {
	expect(network.edges).toEqual([{ source: 'a', target: 'b', level: 2.5 }]);
	expect(networkCsv(network)).toBe(
		"from,to,level,from_id,to_id\r\nSmith & <Sons>,'=cmd,2.5,a,b\r\n"
	);
});

test('the files say themselves that their ties are derived; the example to start from does not', () => {
	expect(isDerived(networkCsv(network).split('\r\n')[0]!.split(','))).toBe(true);
	expect(isDerived(['from', 'to', 'level'])).toBe(false);
	expect(networkGexf(network)).toContain('<creator>Longtable</creator>');
	expect(networkGraphml(network)).toContain('<data key="derived">true</data>');
	expect(exampleGraph()).not.toContain('derived');
});

test('reports are written as a file of ties: by name, else by id, and nothing in confidence', () => {
	const named = [
		{ id: 'a', name: 'Court' },
		{ id: 'b', name: 'court' },
		{ id: 'c', name: '=Clinic' },
		{ id: 'd', name: 'School' }
	];
	const report = { from: 'd', to: 'a', level: 3, respondent: '1', reporterLevel: null };
	const dimensions = { joint_training: 0 };
	const [header, ...rows] = reportRows('Spring', named, [
		{ ...report, dimensions },
		{ ...report, to: 'c', dimensions: {} }
	]);
	expect(header).not.toContain('trust');
	expect(rows.map((cells) => cells.slice(0, 6))).toEqual([
		['School', 'a', '3', 'Spring', '1', ''],
		['School', 'c', '3', 'Spring', '1', '']
	]);
	expect(rows[0]![header!.indexOf('joint_training')]).toBe('0');
});

test('GEXF and GraphML hold every organization, escaped, and call the strength level', () => {
	for (const text of [networkGexf(network), networkGraphml(network)]) {
		expect(text).toContain('Smith &amp; &lt;Sons&gt;');
		expect(text.match(/<node /g)).toHaveLength(3);
		expect(text.match(/<edge /g)).toHaveLength(1);
		expect(text).toContain('2.5');
		expect(text).not.toContain('weight');
	}
	expect(xml('two\nlines')).toBe('two&#10;lines');
	// networkx 2 reads no newer one.
	expect(networkGexf(network)).toContain(
		'<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">'
	);
});
