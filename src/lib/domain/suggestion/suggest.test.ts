import { describe, expect, test } from 'vitest';
import type { SuggestionFacts } from './facts.ts';
import { suggestForSeat, type Surroundings } from './for-seat.ts';
import { suggest } from './suggest.ts';
import {
	candidates,
	judged,
	on,
	organization,
	surroundings,
	threeRivers
} from './three-rivers.fixture.ts';
import { usual } from '../roster/bylaws.ts';
import { weightsOf } from './score.ts';

const forSeat = (code: string, changed: Partial<Surroundings> = {}) =>
	suggestForSeat(code, threeRivers, judged, { ...surroundings, ...changed }, on)!;
const names = (found: { organization: { name: string } }[]) =>
	found.map(({ organization }) => organization.name);
const printed = (value: number | null) => (value === null ? null : Math.round(value * 1000) / 1000);
const oneCounty = { fips: '99001', name: 'Alder', children: 30000, at: [-71.3, 34.1] as const };

function asked(changed: Partial<SuggestionFacts> = {}): SuggestionFacts {
	return {
		rule: { sector: ['food'] },
		area: [oneCounty],
		uncovered: [oneCounty],
		needed: [],
		organizations: [],
		members: {},
		ties: [],
		setApart: [],
		broader: {},
		weights: weightsOf(usual),
		sparedFrom: 3,
		tieFrom: 2,
		directoryVerifiedOn: on,
		...changed
	};
}

const pantry = (id: string, known = {}) =>
	organization(id, {
		sector: 'food',
		servedCounties: ['99001'],
		siteCounties: ['99001'],
		...known
	});

describe('the published example', () => {
	test('has its ranks, factors, raw scores, load factors and scores', () => {
		const table = forSeat('S13').ranked.map((each) => [
			each.organization.name,
			...Object.values(each.factors).map(printed),
			printed(each.raw),
			printed(each.loadFactor),
			printed(each.score)
		]);
		expect(table).toEqual([
			['Horizon Recovery', 1, 0.75, 0.51, 0.333, 1, 0.76, 1, 0.76],
			['Statewide Recovery Network', 1, 0.5, 0.2, 0, 1, 0.59, 0.625, 0.369],
			['Cedar Valley Behavioral', 0.6, 0.125, 0, 0.333, 0.5, 0.301, 1, 0.301]
		]);
	});

	test('needs Cedar, Spanish and a youth voice, with all three counties uncovered', () => {
		const { needed, uncovered } = forSeat('S13');
		expect(needed.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
			'county 99005',
			'language es',
			'voice youth'
		]);
		expect(uncovered.map(({ name }) => name)).toEqual(['Alder', 'Birch', 'Cedar']);
	});

	test('says through whom, how many children, and what the table gains', () => {
		const [first, , third] = forSeat('S13').ranked;
		expect(names(first!.introducers)).toEqual(['LME/MCO', 'Provider A']);
		expect(first!.reach.served).toEqual({ have: 42000, need: 48000 });
		expect(first!.reach.unserved).toEqual(['99005']);
		expect(first!.effect.coverage).toEqual({
			before: { have: 14, need: 22 },
			after: { have: 15, need: 22 }
		});
		expect(first!.effect.effective.after).toEqual({ have: 14, need: 22 });
		expect(first!.effect.presence.after).toEqual({ have: 2, need: 3 });
		expect(third!.effect.presence.after).toEqual({ have: 3, need: 3 });
	});

	test('keeps its first rank whatever weight is halved or doubled', () => {
		const { whatIf } = forSeat('S13');
		expect(whatIf).toHaveLength(10);
		expect(whatIf.every(({ stays }) => stays)).toBe(true);
	});
});

test('where nobody reported a tie the network is unknown and the other weights grow', () => {
	const { ranked, networkKnown } = forSeat('S13', { ties: null });
	expect(networkKnown).toBe(false);
	expect(ranked[0]!.factors.network).toBeNull();
	expect(ranked[0]!.weights).toEqual({
		match: expect.closeTo(0.375),
		geography: expect.closeTo(0.375),
		network: 0,
		equity: expect.closeTo(0.125),
		readiness: expect.closeTo(0.125)
	});
	expect(ranked[0]!.raw).toBeCloseTo((0.3 + 0.225 + 0.1 / 3 + 0.1) / 0.8, 10);
});

test('who declined is left out for twelve months, and who is in repair for as long as that lasts', () => {
	const declined = (on: string) =>
		forSeat('S13', { setApart: [{ organization: 'horizon', reason: 'declined', on }] });
	expect(declined('2025-12-21').apart).toEqual([
		{
			organization: { id: 'horizon', name: 'Horizon Recovery' },
			reason: 'declined',
			on: '2025-12-21'
		}
	]);
	expect(names(declined('2025-12-21').ranked)).not.toContain('Horizon Recovery');
	expect(names(declined('2025-10-21').ranked)[0]).toBe('Horizon Recovery');
	const repair = suggest(
		asked({
			organizations: [pantry('a')],
			setApart: [{ organization: 'a', reason: 'repair', on: '2020-01-01' }]
		}),
		on
	);
	expect(repair.ranked).toEqual([]);
	expect(repair.apart[0]?.reason).toBe('repair');
});

test('members, closed organizations and further units of one parent are listed apart', () => {
	const organizations = [
		pantry('unit-a', { parent: 'house', load: 1 }),
		pantry('unit-b', { parent: 'house', siteCounties: [] }),
		pantry('house'),
		pantry('sits', { member: true }),
		pantry('gone', { open: false })
	];
	const { ranked, apart, found } = suggest(asked({ organizations }), on);
	expect(names(ranked)).toEqual(['house']);
	expect(found).toBe(1);
	expect(apart.map(({ organization, reason }) => [organization.id, reason])).toEqual([
		['sits', 'member'],
		['gone', 'closed'],
		['unit-a', 'same-parent'],
		['unit-b', 'same-parent']
	]);
});

test('equals are ordered by how few tables they sit at, then by name', () => {
	const organizations = [pantry('c'), pantry('b', { load: 3 }), pantry('a', { load: 3 })];
	expect(names(suggest(asked({ organizations }), on).ranked)).toEqual(['c', 'a', 'b']);
});

test('for a voice it names who can nominate, and an open call', () => {
	const youth = organization('youth-voice', {
		name: 'Youth Voice Birch',
		type: 'youth_run',
		sector: 'youth_organization',
		servedCounties: ['99003'],
		siteCounties: ['99003']
	});
	const { ranked, openCall, uncovered } = forSeat('S02', {
		organizations: [...candidates, youth]
	});
	expect(names(ranked)).toEqual(['Youth Voice Birch']);
	expect(ranked[0]).toMatchObject({ nominates: true, factors: { match: 1 } });
	expect(openCall).toEqual(['youth']);
	expect(uncovered.map(({ name }) => name)).toEqual(['Alder', 'Birch', 'Cedar']);
	expect(forSeat('S13').openCall).toEqual([]);
});

test('without a candidate it says who is nearest outside the area', () => {
	const far = (id: string, longitude: number) =>
		pantry(id, { servedCounties: [], siteCounties: ['37001'], points: [[longitude, 34.1]] });
	const { ranked, nearest } = suggest(
		asked({ organizations: [far('b', -74), far('a', -73), far('c', -80)] }),
		on
	);
	expect(ranked).toEqual([]);
	expect(names(nearest)).toEqual(['a', 'b']);
	expect(nearest[0]!.miles).toBeCloseTo(97.3, 0);
	expect(suggest(asked(), on).nearest).toEqual([]);
});

test('an organization of unknown counties counts by its distance, and farther than 75 miles is outside', () => {
	const at = (id: string, longitude: number) =>
		pantry(id, { servedCounties: [], siteCounties: [], points: [[longitude, 34.1]] });
	const { ranked } = suggest(asked({ organizations: [at('near', -71.0), at('far', -73)] }), on);
	expect(names(ranked)).toEqual(['near']);
	const { miles, value } = ranked[0]!.reach;
	expect(miles).toBeCloseTo(17.17, 1);
	expect(value).toBeCloseTo(Math.exp(-miles! / 25), 10);
});

test('counties count alike where their children are not known', () => {
	const second = { ...oneCounty, fips: '99003', children: null };
	const facts = asked({ area: [oneCounty, second], uncovered: [oneCounty, second] });
	const { reach } = suggest({ ...facts, organizations: [pantry('a')] }, on).ranked[0]!;
	expect(reach).toMatchObject({ unit: 'counties', served: { have: 1, need: 2 }, value: 0.5 });
});

test('a directory nobody looked at for two years is to be checked first', () => {
	const old = (directoryVerifiedOn: string | null) =>
		suggest(asked({ directoryVerifiedOn }), on).directory.old;
	expect([null, '2024-11-20', '2024-11-21', on].map(old)).toEqual([true, true, false, false]);
});

test('a seat without an open place has no suggestions', () => {
	expect(suggestForSeat('S06', threeRivers, judged, surroundings, on)).toBeNull();
	expect(suggestForSeat('S99', threeRivers, judged, surroundings, on)).toBeNull();
});

test('a hollow seat gains someone who comes, not a place on paper', () => {
	const service = organization('dss-birch', {
		sector: 'child_welfare',
		servedCounties: ['99003'],
		siteCounties: ['99003']
	});
	const { ranked, uncovered } = forSeat('S05', { organizations: [service] });
	expect(uncovered.map(({ name }) => name)).toEqual(['Birch', 'Cedar']);
	expect(ranked[0]!.effect.coverage.after).toEqual({ have: 14, need: 22 });
	expect(ranked[0]!.effect.effective).toEqual({
		before: { have: 13, need: 22 },
		after: { have: 14, need: 22 }
	});
});

test('a body’s own settings change weights, whom it spares and which ties count', () => {
	const own = { ...threeRivers.bylaws, weightNetwork: 0, sparedFrom: 9, tieFrom: 3 };
	const { ranked } = suggestForSeat(
		'S13',
		{ ...threeRivers, bylaws: own },
		judged,
		surroundings,
		on
	)!;
	expect(ranked[0]!.weights.network).toBe(0);
	const statewide = ranked.find(({ organization }) => organization.id === 'statewide')!;
	expect(statewide).toMatchObject({ loadFactor: 1, introducers: [] });
});
