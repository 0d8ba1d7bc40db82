import { expect, test } from 'vitest';
import { mostUrgent } from './agenda.ts';
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
	made('seat-part-filled', 'S14')
];
const ids = (states: [string, 'accepted' | 'in_progress'][], most = 3) =>
	mostUrgent(list, new Map(states), most).map(({ subject }) => subject.id);

test('empty seats come first, in their order, then the rest', () => {
	expect(ids([])).toEqual(['S02', 'S13', 'S14']);
	expect(ids([], 4)).toEqual(['S02', 'S13', 'S14', '99005']);
});

test('what was accepted is left out, what is in progress stays', () => {
	expect(
		ids([
			['seat-vacant:S13', 'accepted'],
			['seat-vacant:S02', 'in_progress']
		])
	).toEqual(['S02', 'S14', '99005']);
});
