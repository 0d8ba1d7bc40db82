import { expect, test } from 'vitest';
import { judge } from './roster.ts';
import { seenBy } from './seen.ts';
import { members, on, threeRivers } from './three-rivers.fixture.ts';

const roster = judge(threeRivers, on);
const names = Object.fromEntries(members.map(({ id }) => [id, `Person ${id}`]));
const own = seenBy(names, threeRivers, roster);
const anybody = seenBy(null, threeRivers, roster);

test('anybody counts who sits where, and reads no member, not even by a running number', () => {
	expect(anybody.seats.map(({ holders }) => holders)).toEqual(
		own.seats.map(({ holders }) => holders)
	);
	const said = JSON.stringify(anybody);
	expect(members.filter(({ id }) => said.includes(`"${id}"`))).toEqual([]);
	expect(anybody).toMatchObject({ people: null, names: {}, tokenism: null });
});

test('the own people read who sits where, and how often somebody came', () => {
	expect(own.people).toHaveLength(members.length);
	expect(own.seats.find(({ id }) => id === 'S05')).toMatchObject({ who: ['m02'], could: ['m03'] });
});

test('what is about one voice alone is no finding for anybody', () => {
	const read = new Set(anybody.findings.map(({ kind }) => kind));
	const kept = own.findings.filter(({ kind }) => !read.has(kind));
	expect(kept.map(({ kind }) => kind)).toEqual(['one-voice']);
});

test('one to four agency members with lived experience are hidden from anybody, and nobody is said', () => {
	const dual = (dualRole: number) => {
		const perspectives = { ...roster.perspectives, dualRole };
		return seenBy(null, threeRivers, { ...roster, perspectives }).perspectives.dualRole;
	};
	expect([0, 1, 4, 5].map(dual)).toEqual([0, null, null, 5]);
});
