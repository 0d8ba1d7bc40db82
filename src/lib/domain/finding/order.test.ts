import { expect, test } from 'vitest';
import { finding } from './make.ts';
import { inReadingOrder, rankOfSeat } from './order.ts';
import type { Finding } from './finding.ts';

const made = (id: string, known: Partial<Finding>) =>
	finding('seat-vacant', {
		have: 0,
		need: 1,
		subject: { type: 'seat', id, label: id },
		next: { kind: 'invite', values: {} },
		...known
	});

test('findings are read by rank, then children, then age, then code', () => {
	const read = inReadingOrder([
		made('S10', { class: 6 }),
		made('S2', { class: 6 }),
		made('young', { class: 6, since: '2026-01-01' }),
		made('old', { class: 6, since: '2024-01-01' }),
		made('many', { class: 6, children: 900 }),
		made('few', { class: 1, children: 1 })
	]);
	expect(read.map(({ subject }) => subject.id)).toEqual([
		'few',
		'many',
		'old',
		'young',
		'S2',
		'S10'
	]);
});

test('a required seat ranks before an expected one, an optional one last', () => {
	expect([rankOfSeat('required'), rankOfSeat('expected'), rankOfSeat('optional')]).toEqual([
		1, 6, 11
	]);
});
