import { describe, expect, test } from 'vitest';
import { satisfies, type SeatRule } from './rule.ts';
import { expected, members, seats, someone } from './three-rivers.fixture.ts';

test.each(seats)('$id $label may be held by exactly the published members', ({ id, rule }) => {
	const eligible = members.filter((member) => satisfies(rule, member)).map((member) => member.id);
	expect(eligible).toEqual(expected.eligible[id as keyof typeof expected.eligible]);
});

describe('a rule', () => {
	const nurse = someone('nurse', {
		sectors: ['primary_care', 'early_childhood'],
		organizationType: 'for_profit',
		level: 'frontline',
		county: '99001'
	});
	const holds = (rule: SeatRule) => satisfies(rule, nurse);

	test('without parts matches nobody, and neither does an empty list', () => {
		expect([holds({}), holds({ any: [] }), holds({ all: [] }), holds({ sector: [] })]).toEqual(
			Array(4).fill(false)
		);
	});

	test('needs every part, and any entry of a part', () => {
		expect(holds({ sector: ['courts', 'early_childhood'], level: ['frontline'] })).toBe(true);
		expect(holds({ sector: ['early_childhood'], level: ['leadership'] })).toBe(false);
	});

	test('can be put together', () => {
		expect(holds({ any: [{ sector: ['courts'] }, { county: ['99001'] }] })).toBe(true);
		expect(holds({ all: [{ sector: ['courts'] }, { county: ['99001'] }] })).toBe(false);
		expect(holds({ not: { organizationType: ['public_agency'] } })).toBe(true);
		expect(holds({ not: { organizationType: ['for_profit'] } })).toBe(false);
	});

	test('does not take the unknown for a match', () => {
		const unknown = someone('unknown');
		expect(satisfies({ county: ['99001'] }, unknown)).toBe(false);
		expect(satisfies({ level: ['frontline'] }, unknown)).toBe(false);
	});
});
