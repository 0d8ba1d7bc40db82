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
