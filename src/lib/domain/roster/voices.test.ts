import { describe, expect, test } from 'vitest';
import { bylaws } from './bylaws.ts';
import type { RosterFacts } from './facts.ts';
import type { Member } from './members.ts';
import { perspectiveShare } from './perspectives.ts';
import { judge } from './roster.ts';
import { attended, seatFor, someone } from './three-rivers.fixture.ts';

const youthSeat = (minimum: number) =>
	seatFor('S1', '', { minimum, rule: { perspective: ['youth'] } });
const youth = (id: string, known: Partial<Member> = {}) =>
	someone(id, { perspectives: ['youth'], meetings: attended('xxxxxx'), ...known });
const others = ['a', 'b'].map((id) =>
	someone(id, { organization: 'agency', meetings: attended('xxxxxx') })
);

function flagged(members: Member[], minimum = 2, own: Partial<RosterFacts> = {}) {
	const facts: RosterFacts = {
		body: { slug: 'small', name: 'Small body' },
		bylaws: bylaws(),
		seats: [youthSeat(minimum)],
		members: [...members, ...others],
		counties: [],
		meetings: attended('------').map(({ date }) => date),
		levelsApply: [],
		...own
	};
	const [seen] = judge(facts, '2026-12-31').tokenism;
	return [seen?.flag, seen?.conditions];
}

describe('one voice for all', () => {
	test('nobody is an absence, not tokenism', () => {
		expect(flagged([])).toEqual(['absent', ['T0']]);
	});

	test('one is amber, and two are enough', () => {
		expect(flagged([youth('y')])).toEqual(['amber', ['T1']]);
		expect(flagged([youth('y'), youth('z')])).toEqual(['none', []]);
	});

	test('two are few where the body set three', () => {
		expect(flagged([youth('y'), youth('z')], 3)).toEqual(['amber', ['T2']]);
	});

	test('one without a vote, hardly coming, or alone unpaid, is red', () => {
		expect(flagged([youth('y', { voting: false })])).toEqual(['red', ['T1', 'T4']]);
		expect(flagged([youth('y', { meetings: attended('--x--x') })])).toEqual(['red', ['T1', 'T5']]);
		expect(flagged([youth('y', { compensated: 'no' })])).toEqual(['red', ['T1', 'T6']]);
	});

	test('one member who speaks for three carries too much', () => {
		const three = { perspectives: ['youth', 'family', 'lived_experience'] };
		expect(flagged([youth('y', three), youth('z')])).toEqual(['amber', ['T3']]);
	});

	test('one is too few in proportion where two would be, also where the body wants one', () => {
		const set = (own: object) => ({ bylaws: bylaws({ voicesYouth: 1, ...own }) });
		expect(flagged([youth('y')], 1, set({}))).toEqual(['none', []]);
		// Three members: two thirds of the people served would be two of them.
		expect(flagged([youth('y')], 1, set({ populationYouth: 0.6 }))).toEqual(['none', []]);
		expect(flagged([youth('y')], 1, set({ populationYouth: 0.7 }))).toEqual(['amber', ['T1']]);
	});

	test('fewer than one in proportion is no sign, unless the body decided on a number', () => {
		const few = { populationYouth: 0.2 };
		const seats = [seatFor('S1', '', { rule: { any: [{ perspective: ['youth'] }, {}] } })];
		const own = (set: object) => ({ seats, bylaws: bylaws({ ...few, ...set }) });
		expect(flagged([youth('y')], 1, own({}))).toEqual(['none', []]);
		expect(flagged([youth('y')], 1, own({ voicesYouth: 2 }))).toEqual(['amber', ['T1']]);
		expect(flagged([youth('y')], 2, { bylaws: bylaws(few) })).toEqual(['amber', ['T1']]);
		expect(flagged([], 1, own({}))).toEqual(['absent', ['T0']]);
	});

	test('a voice at the table and in no part that decides has no vote', () => {
		const y = youth('y');
		expect(flagged([y], 2, { deciding: [] })).toEqual(['amber', ['T1']]);
		expect(flagged([y], 2, { deciding: [['parent_caregiver'], []] })).toEqual([
			'red',
			['T1', 'T4']
		]);
		expect(flagged([y], 2, { deciding: [['parent_caregiver'], ['youth']] })).toEqual([
			'amber',
			['T1']
		]);
	});

	test('attendance says nothing where the body hardly met', () => {
		const rare = { meetings: ['2026-01-10', '2026-02-10'] };
		expect(flagged([youth('y', { meetings: attended('--') })], 2, rare)).toEqual(['amber', ['T1']]);
	});
});

test('someone with two family perspectives counts once, and a dual role is printed beside', () => {
	const members = [
		someone('a', { perspectives: ['youth', 'family'] }),
		someone('b', { perspectives: ['lived_experience'], organization: 'agency' }),
		someone('c')
	];
	expect(perspectiveShare(members, members)).toMatchObject({
		have: 1,
		need: 3,
		byPerspective: { youth: 1, family: 1, parent_caregiver: 0 },
		dualRole: 1
	});
});
