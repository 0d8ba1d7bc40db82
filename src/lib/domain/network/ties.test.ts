import { describe, expect, test } from 'vitest';
import { density } from './density.ts';
import { betweenness } from './betweenness.ts';
import { components } from './components.ts';
import { cutPoints } from './cut-points.ts';
import { degrees } from './network.ts';
import { threeRivers } from './published.fixture.ts';
import { reciprocity } from './reciprocity.ts';
import { answeredCount, pairsOf } from './reports.ts';
import { networkOfTies, strengthOfNetwork } from './strength.ts';
import { countTies, isDisputed, isOneSided, tiesOf, usualRule, type Rule } from './ties.ts';

const from2 = (rule: Rule) => ({ rule, threshold: 2 });

/** Reports as text: `0>1 3` is level 3 of 0 about 1; `0>1 ?` was not answered. */
function reports(size: number, text: string, leveled = true) {
	const rows = text.split(',').map((row) => /(\d+)>(\d+) ?(\S*)/.exec(row)!.slice(1));
	const level = rows.map(([, , value]) => (value === '?' ? NaN : Number(value)));
	return pairsOf({
		size,
		from: rows.map(([from]) => Number(from)),
		to: rows.map(([, to]) => Number(to)),
		level: leveled ? level : null
	});
}

describe('the worked example', () => {
	const { names, pairs } = threeRivers();
	const network = networkOfTies(pairs, usualRule);
	const named = (numbers: Iterable<number>) => [...numbers].map((one) => names[one]);

	test('density, parts, isolate, and who has one tie', () => {
		const { have, need, value } = density(pairs, usualRule);
		expect([names.length, have, need]).toEqual([14, 22, 91]);
		expect(value).toBeCloseTo(0.242, 3);
		expect(components(network).sizes).toEqual([13, 1]);
		const degree = Object.fromEntries(
			[...degrees(network)].map((count, one) => [names[one], count])
		);
		expect(degree).toEqual({
			'LME/MCO': 8,
			'DSS Alder': 6,
			'Alder Schools': 5,
			'Juvenile Court Services': 3,
			'Alder Health Dept': 4,
			'Regional Hospital': 2,
			'Provider A': 4,
			'Mobile Crisis': 4,
			'Birch Sheriff': 1,
			'Birch Schools': 1,
			'Family Organization': 3,
			'Faith Coalition': 1,
			'County Manager': 2,
			'Pediatric Practice': 0
		});
	});

	test('cut points, who would be cut off, and the hubs', () => {
		const found = cutPoints(network).map(({ organization, cutsOff }) => [
			names[organization],
			...named(cutsOff.flat())
		]);
		expect(found).toEqual([
			['LME/MCO', 'Birch Schools'],
			['Mobile Crisis', 'Birch Sheriff'],
			['Family Organization', 'Faith Coalition']
		]);
		const values = betweenness(network);
		const top = [...values.keys()].sort((one, other) => values[other]! - values[one]!).slice(0, 4);
		expect(top.map((one) => [names[one], Number(values[one]!.toFixed(3))])).toEqual([
			['LME/MCO', 0.415],
			['Mobile Crisis', 0.19],
			['Family Organization', 0.141],
			['DSS Alder', 0.112]
		]);
	});

	test('disputed, one-sided, and the mean strength', () => {
		const pair = (at: number) => named([pairs.a[at]!, pairs.b[at]!]);
		const places = [...pairs.a.keys()];
		const disputed = places.filter((at) => isDisputed(pairs.ab[at]!, pairs.ba[at]!));
		const oneSided = places.filter((at) => isOneSided(pairs.ab[at]!, pairs.ba[at]!));
		expect(disputed.map(pair)).toEqual([['Alder Schools', 'Family Organization']]);
		expect(oneSided.map(pair)).toEqual([['LME/MCO', 'Birch Schools']]);
		const { strength } = tiesOf(pairs, usualRule);
		const mean = strength.reduce((sum, value) => sum + value, 0) / strength.length;
		expect(mean).toBeCloseTo(2.68, 2);
		expect(answeredCount(pairs)).toBe(13);
	});

	test('as strength.json says it', () => {
		const said = strengthOfNetwork({ pairs, rule: usualRule, names, wave: 'first', invited: 14 });
		expect(said).toMatchObject({ wave: 'first', rule: 'mean', n: 14, invited: 14, answered: 13 });
		expect(said.ties).toEqual({
			union: 24,
			confirmed: 20,
			claimed: 3,
			unanswered: 1,
			disputed: 1,
			oneSided: 1
		});
		const isolate = said.organizations.find(({ name }) => name === 'Pediatric Practice');
		expect(isolate).toMatchObject({ degree: 0, constraint: null, effectiveSize: null, core: 0 });
	});
});

describe('three rules', () => {
	const pairs = reports(4, '0>1 2,1>0 1,0>2 3,2>0 3,3>0 4');

	test('any report, both, or their mean', () => {
		const count = (rule: Rule) => tiesOf(pairs, from2(rule)).a.length;
		expect([count('union'), count('confirmed'), count('mean')]).toEqual([3, 1, 2]);
	});

	test('who did not answer did not say no', () => {
		expect(countTies(pairs, usualRule)).toMatchObject({ confirmed: 1, claimed: 1, unanswered: 1 });
		expect(countTies(reports(2, '0>1 3,1>0 ?'), usualRule)).toMatchObject({ unanswered: 1 });
		expect(countTies(reports(2, '0>1 3,1>0 0'), usualRule)).toMatchObject({ claimed: 1 });
	});

	test('without levels, who named anybody said no to the others', () => {
		const named = reports(4, '0>1,1>0,0>2,2>3,0>3', false);
		expect(countTies(named, { rule: 'mean', threshold: 1 })).toMatchObject({
			union: 4,
			confirmed: 1,
			claimed: 1,
			unanswered: 2
		});
	});

	test('the threshold counts itself', () => {
		expect(tiesOf(reports(2, '0>1 2,1>0 2'), usualRule).a).toHaveLength(1);
		expect(tiesOf(reports(2, '0>1 2,1>0 1.9'), usualRule).a).toHaveLength(0);
	});

	test('several reports in one direction become their mean; any of them may make a union', () => {
		const several = reports(2, '0>1 1,0>1 2,1>0 1');
		expect([several.ab[0], several.mostAb[0], several.repeated]).toEqual([1.5, 2, 1]);
		expect(tiesOf(several, from2('union')).a).toHaveLength(1);
		expect(tiesOf(several, from2('mean')).a).toHaveLength(0);
	});

	test('what an organization says of itself is dropped and counted', () => {
		const loop = reports(2, '0>0 5,0>1 2,1>0 2');
		expect([loop.loops, loop.a.length, answeredCount(loop)]).toEqual([1, 1, 2]);
	});
});

describe('missing answers', () => {
	test('leave a range, from none to all of them ties', () => {
		const { value, low, high } = density(reports(4, '0>1 3,1>0 3,0>2 3,2>0 0,0>3 2'), usualRule);
		// 3 has not answered: its tie with 0 could fall, those with 1 and 2 could be there.
		expect([value, low, high]).toEqual([2 / 6, 1 / 6, 4 / 6]);
	});

	test('confirm a tie only where both may still answer', () => {
		const said = reports(4, '0>1 3,1>0 3,0>2 3,2>0 0,0>3 2');
		const { low, high } = density(said, { rule: 'confirmed', threshold: 2 });
		// 3 may confirm what 0 says of it. Of 1 and 2 nobody waits for a report about 3.
		expect([low, high]).toEqual([1 / 6, 2 / 6]);
		const silent = density(reports(4, '0>1 3'), { rule: 'confirmed', threshold: 2 });
		expect([silent.low, silent.high]).toEqual([0, 4 / 6]);
	});

	test('leave no range when everyone answered', () => {
		const { value, low, high } = density(reports(3, '0>1 3,1>0 3,2>0 0,0>2 0'), usualRule);
		expect([value, low, high]).toEqual([1 / 3, 1 / 3, 1 / 3]);
	});

	test('nobody at all is not a density of 0', () => {
		expect(density(pairsOf({ size: 1, from: [], to: [], level: [] }), usualRule)).toEqual({
			have: 0,
			need: 0,
			value: null,
			low: null,
			high: null
		});
	});
});

test('reciprocity has three different values', () => {
	const pairs = reports(4, '0>1,1>0,0>2,1>3', false);
	expect(reciprocity(pairs, { rule: 'union', threshold: 1 })).toEqual({
		edgewise: 2 / 4,
		dyadicNonNull: 1 / 3,
		dyadic: 4 / 6
	});
});
