import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activity } from './activity.ts';
import { bylaws } from './bylaws.ts';
import { attended } from './three-rivers.fixture.ts';

const usual = bylaws();
const status = (line: string, own = {}) => activity(attended(line), bylaws(own)).status;

describe('attendance', () => {
	test.each([
		['xxxxxx', 'active'],
		['x-x-x-', 'active'],
		['x--x--', 'at-risk'],
		['xxxx--', 'at-risk'],
		['xxx---', 'inactive'],
		['---x--', 'inactive'],
		['--x', 'at-risk'],
		['---', 'inactive'],
		['x-', 'new'],
		['', 'new'],
		['eeeexx', 'new']
	])('%s is %s', (line, wanted) => expect(status(line)).toBe(wanted));

	test('looks at the last six meetings', () => {
		expect(activity(attended('------xxxxxx'), usual)).toEqual({
			status: 'active',
			attended: 6,
			eligible: 6
		});
	});

	test('leaves excused meetings out', () => {
		expect(activity(attended('xexexe'), usual)).toMatchObject({ attended: 3, eligible: 3 });
	});

	test('counts an alternate for the seat, not for the person', () => {
		const meetings = attended('aaaaaa');
		expect(activity(meetings, usual).status).toBe('inactive');
		expect(activity(meetings, usual, ['self', 'alternate']).status).toBe('active');
	});

	test('follows the bylaws of the body', () => {
		expect(status('xxx-x-', { atRiskBelow: 0.75 })).toBe('at-risk');
		expect(status('xxxxx-', { atRiskAfterMissed: 1 })).toBe('at-risk');
		expect(status('x-----', { inactiveAfterMissed: 9, inactiveBelow: 0 })).toBe('at-risk');
	});

	test('never gets worse by coming once more', () => {
		const rank = { inactive: 0, 'at-risk': 1, active: 2, new: 3, 'not-judged': 3 };
		const line = fc.array(fc.constantFrom('x', '-', 'a', 'e'), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(line, fc.nat(), (letters, at) => {
				const absent = letters.flatMap((letter, index) => (letter === '-' ? [index] : []));
				fc.pre(absent.length > 0);
				const better = letters.with(absent[at % absent.length] ?? 0, 'x');
				const [before, after] = [status(letters.join('')), status(better.join(''))];
				expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
			})
		);
	});
});
