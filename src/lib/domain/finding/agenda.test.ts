import { expect, test } from 'vitest';
import { agendaOf } from './agenda.ts';
import type { FindingKind } from './finding.ts';
import { finding } from './make.ts';

const made = (kind: FindingKind, id: string) =>
	finding(kind, {
		have: 0,
		need: 1,
		subject: { type: 'seat', id, label: id },
		next: { kind: 'invite', values: {} }
	});

const list = [
	made('seat-vacant', 'S02'),
	made('county-without-member', '99005'),
	made('seat-hollow', 'S05'),
	made('seat-vacant', 'S13'),
	made('seat-part-filled', 'S14'),
	made('seat-vacant', 'S15')
];

function agenda(...states: [string, 'accepted' | 'in_progress'][]) {
	const { urgent, also } = agendaOf(list, new Map(states));
	return [urgent, also].map((part) => part.map(({ subject }) => subject.id));
}

test('empty seats come first, then what is read next', () => {
	expect(agenda()).toEqual([
		['S02', 'S13', 'S14'],
		['99005', 'S05', 'S15']
	]);
});

test('what was accepted is left out, what is in progress stays', () => {
	expect(agenda(['seat-vacant:S13', 'accepted'], ['seat-vacant:S02', 'in_progress'])).toEqual([
		['S02', 'S14', 'S15'],
		['99005', 'S05']
	]);
	expect(agendaOf([], new Map())).toEqual({ urgent: [], also: [] });
});

test('without three empty seats the list is filled with what else is most urgent', () => {
	expect(agendaOf(list.slice(0, 3), new Map()).urgent.map(({ subject }) => subject.id)).toEqual([
		'S02',
		'99005',
		'S05'
	]);
});
