import { afterEach, describe, expect, test } from 'vitest';
import { judge } from '#lib/domain/roster/roster.ts';
import { on, threeRivers } from '#lib/domain/roster/three-rivers.fixture.ts';
import { findingKinds } from '#lib/domain/finding/finding.ts';
import { say } from './findings.ts';
import { sayNext } from './next-steps.ts';
import { overwriteGetLocale } from './paraglide/runtime.js';
import { inSentence, percentText, someOf } from './sentences.ts';

const { findings } = judge(threeRivers, on);
const found = (id: string) => findings.find((finding) => finding.id === id)!;

afterEach(() => overwriteGetLocale(() => 'en'));

describe('in English', () => {
	test('an empty seat', () => {
		expect(say(found('seat-vacant:S13'))).toBe(
			'No one sits for substance use treatment provider: expected seat S13, empty since June 30, 2025.'
		);
		expect(sayNext(found('seat-vacant:S13').next)).toBe(
			'Invite an organization for substance use.'
		);
	});

	test('a seat with one place of two taken', () => {
		expect(say(found('seat-part-filled:S02'))).toBe(
			'Only 1 of 2 places for youth is taken: required seat S02, short since January 8, 2026.'
		);
	});

	test('a hollow seat names its stand-in only to who may know', () => {
		const { next } = found('seat-hollow:S05');
		expect(sayNext(next)).toBe('Ask a member who holds no seat to take the seat.');
		expect(sayNext(next, { m03: 'Denise Okafor-Lund' })).toBe(
			'Ask Denise Okafor-Lund to take the seat.'
		);
	});

	test('one who stands for all', () => {
		expect(say(found('one-voice:youth'))).toBe(
			'One member alone speaks for youth, has no vote, and came to 2 of 6 meetings.'
		);
	});

	test('an agency whose level comes in name only', () => {
		const [first, ...others] = findings.filter(({ kind }) => kind === 'level-missing').map(say);
		expect([first, ...others]).toContain(
			'DSS Alder sits here with its leadership on paper only; its middle managers still come.'
		);
	});

	test('a county without a member', () => {
		expect(say(found('county-without-member:99005'))).toBe(
			'Cedar (6,000 children) has no member; Juvenile Court Services and Mobile Crisis serve it from elsewhere.'
		);
	});
});

test('every kind has its sentence in both languages', () => {
	for (const locale of ['en', 'es'] as const) {
		overwriteGetLocale(() => locale);
		for (const kind of Object.keys(findingKinds)) {
			const said = say({ ...found('seat-vacant:S13'), kind: kind as keyof typeof findingKinds });
			expect(said, kind).not.toMatch(/^\d+ (of|de) \d+\.$|findings_|undefined/);
		}
	}
});

test('in Spanish an empty seat has its Spanish label and date', () => {
	overwriteGetLocale(() => 'es');
	expect(say(found('seat-vacant:S13'))).toBe(
		'Nadie se sienta por proveedor de tratamiento por consumo de sustancias: asiento S13, esperado, vacío desde el 30 de junio de 2025.'
	);
});

test('labels keep their names inside a sentence', () => {
	expect(
		['Youth', 'LME/MCO voice', 'County DSS', 'Head Start', 'Parent/caregiver'].map(inSentence)
	).toEqual(['youth', 'LME/MCO voice', 'county DSS', 'Head Start', 'parent/caregiver']);
});

test('a long list ends with how many more', () => {
	expect(someOf(['a', 'b', 'c', 'd', 'e'], 3)).toBe('a, b, c, and 2 more');
	expect(someOf(['a', 'b', 'c', 'd'], 3)).toBe('a, b, c, and d');
});

test('nothing of nothing is unknown, not zero', () => {
	expect(percentText({ have: 0, need: 0 })).toBe('unknown');
	expect(percentText({ have: 13, need: 22 })).toBe('59.1%');
});
