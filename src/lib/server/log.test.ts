import { expect, test } from 'vitest';
import { describeFailure, isUnavailable, isUnreadable, newReference } from './log.ts';

test('a reference can be read out, and is seldom the same twice', () => {
	const references = Array.from({ length: 1000 }, newReference);
	for (const reference of references) expect(reference).toMatch(/^[A-HJKMNP-Z2-9]{8}$/);
	expect(new Set(references).size).toBe(1000);
});

test('a failure is described without the values of its query', () => {
	const failure = Object.assign(new Error('duplicate key'), {
		code: '23505',
		query: 'insert',
		parameters: ['secret'],
		detail: 'Key (email)=(a@b.org)'
	});
	const described = describeFailure(failure);
	expect(described).toMatchObject({ name: 'Error', code: '23505', message: 'duplicate key' });
	expect(JSON.stringify(described)).not.toMatch(/secret|a@b\.org/);
	expect(describeFailure('text').message).toBe('not an error');
});

test.each([
	['CONNECT_TIMEOUT', true],
	['ECONNREFUSED', true],
	['53300', true],
	['57P01', true],
	['08006', true],
	['42501', false],
	['23505', false]
])('%s means that the database cannot be asked: %s', (code, yes) => {
	expect(isUnavailable(Object.assign(new Error('x'), { code }))).toBe(yes);
	expect(isUnavailable(null)).toBe(false);
});

test('what cannot be read is the fault of the request, not ours', () => {
	const unreadable = [
		Object.assign(new Error('x'), { code: '22P02' }),
		Object.assign(new Error('x'), { name: 'ValiError' })
	];
	for (const error of unreadable) expect(isUnreadable(error)).toBe(true);
	for (const error of [new Error('x'), null, Object.assign(new Error('x'), { code: '23505' })])
		expect(isUnreadable(error)).toBe(false);
});
