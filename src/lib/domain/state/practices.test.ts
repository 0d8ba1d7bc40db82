import { expect, test } from 'vitest';
import type { Peer } from './peers.ts';
import {
	practicesFor,
	practicesOf,
	questionsOf,
	type PeerQuestion,
	type Practice
} from './practices.ts';

const table = (slug: string) => ({ id: slug, slug, name: slug });
const practice = (slug: string, label: string | null, doneOn: string): Practice => ({
	...{ id: `${slug} ${doneOn}`, table: table(slug), topic: 'seats', what: 'Asked twice' },
	...{ seat: label ? { code: 'S01', label, labelEs: null } : null, outcome: null, doneOn },
	...{ consentOn: doneOn, openToAll: false, version: 1 }
});
const practices = [
	practice('far', 'Courts', '2026-01-01'),
	practice('near', 'Courts', '2026-02-01'),
	practice('near', 'Housing', '2026-03-01'),
	practice('near', null, '2026-04-01')
];
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

test('for a seat there are the practices of the tables that fill it, the most alike table first', () => {
	const peers = ['near', 'far', 'other'].map((slug) => ({ slug }) as Peer);
	expect(ids(practicesFor({ label: 'Courts', peers }, practices))).toEqual([
		'near 2026-02-01',
		'far 2026-01-01'
	]);
	expect(practicesFor({ label: 'Courts', peers: [] }, practices)).toEqual([]);
});

test('the own practices stand apart, the latest first', () => {
	const { own, others } = practicesOf('near', practices);
	expect(ids(own)).toEqual(['near 2026-04-01', 'near 2026-03-01', 'near 2026-02-01']);
	expect(ids(others)).toEqual(['far 2026-01-01']);
});

test('questions that wait for an answer come first by how long they wait', () => {
	const question = (from: string, askedOn: string, answer: string | null): PeerQuestion => ({
		...{ id: `${from} ${askedOn}`, from: table(from), askedOn, what: 'How?', answer },
		...{ to: table(from === 'own' ? 'other' : 'own'), answeredOn: answer && askedOn, version: 1 }
	});
	const asked = questionsOf('own', [
		question('other', '2026-03-01', null),
		question('other', '2026-02-01', null),
		question('own', '2026-01-01', null),
		question('own', '2026-01-02', 'So')
	]);
	expect(ids(asked.toAnswer)).toEqual(['other 2026-02-01', 'other 2026-03-01']);
	expect(ids(asked.waiting)).toEqual(['own 2026-01-01']);
	expect(ids(asked.answered)).toEqual(['own 2026-01-02']);
});
