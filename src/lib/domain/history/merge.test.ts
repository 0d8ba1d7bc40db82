import { expect, test } from 'vitest';
import { merge } from './merge.ts';

const seen = { name: 'Haven', phone: '1', city: 'A', languages: ['en'] };

test('what only they changed is taken over, what only I changed is kept', () => {
	const merged = merge(seen, { ...seen, name: 'Harbor' }, { ...seen, phone: '2' });
	expect(merged).toEqual({
		values: { ...seen, name: 'Harbor', phone: '2' },
		taken: ['phone'],
		clashes: []
	});
});

test('what both changed differently is kept as typed, and said', () => {
	const merged = merge(seen, { ...seen, phone: '3' }, { ...seen, phone: '2' });
	expect([merged.values.phone, merged.clashes]).toEqual(['3', ['phone']]);
});

test('what both changed alike is no clash, and the order of a list does not count', () => {
	const typed = { ...seen, languages: ['es', 'en'] };
	expect(merge(seen, typed, { ...seen, languages: ['en', 'es'] }).clashes).toEqual([]);
});
