import { expect, test } from 'vitest';
import { exportedNetwork, networkCsv, networkGexf, networkGraphml, xml } from './export.ts';
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
