import { expect, test } from 'vitest';
import type { SeatRule } from '../roster/rule.ts';
import { match } from './match.ts';
import { organization } from './three-rivers.fixture.ts';
import { lookedFor, voicesOf } from './voices.ts';

const school = organization('school', {
	type: 'public_agency',
	sector: 'education',
	otherSectors: ['early_childhood'],
	servedCounties: ['99001']
});
const value = (rule: SeatRule, broader = {}) => match(rule, school, broader).value;

test('the main sector counts 1, a further one 0.6, the one above or below it 0.3, others 0', () => {
	expect(value({ sector: ['education', 'food'] })).toBe(1);
	expect(value({ sector: ['early_childhood'] })).toBe(0.6);
	expect(value({ sector: ['preschool'] }, { preschool: 'early_childhood' })).toBe(0.3);
	expect(value({ sector: ['learning'] }, { education: 'learning' })).toBe(0.3);
	expect(value({ sector: ['food'] })).toBe(0);
});

test('every part must hold, any of the alternatives is enough, and what is excluded never fits', () => {
	expect(value({ all: [{ sector: ['early_childhood'] }, { county: ['99001'] }] })).toBe(0.6);
	expect(value({ all: [{ sector: ['education'] }, { county: ['99003'] }] })).toBe(0);
	expect(value({ any: [{ sector: ['food'] }, { organizationType: ['public_agency'] }] })).toBe(1);
	expect(value({ sector: ['education'], not: { organizationType: ['public_agency'] } })).toBe(0);
	expect(value({ sector: ['education'], not: { organizationType: ['for_profit'] } })).toBe(1);
});

test('what only a person has is not asked of an organization, and a rule of nothing else fits nobody', () => {
	expect(value({ sector: ['education'], level: ['leadership'], voting: true })).toBe(1);
	expect(value({ level: ['leadership'] })).toBe(0);
	expect(value({})).toBe(0);
});

test('an organization run by the people asked for can nominate, by itself it does not fit', () => {
	const parents = organization('parents', { type: 'family_run' });
	const rule = { perspective: ['parent_caregiver'] };
	expect(match(rule, parents, {})).toEqual({ value: 1, nominates: true });
	expect(match(rule, school, {})).toEqual({ value: 0, nominates: false });
	const either = { any: [{ sector: ['education'] }, rule] };
	expect(match(either, school, {})).toEqual({ value: 1, nominates: false });
	expect(voicesOf(either)).toEqual(['parent_caregiver']);
	expect(lookedFor(either)).toMatchObject({
		sectors: ['education', 'family_organization'],
		types: ['family_run']
	});
});
