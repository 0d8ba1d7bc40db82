import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdersOf, maximumMatching, placesTaken, proposals, seatlessOf } from './matching.ts';
import { byLength } from './members.ts';
import { satisfies } from './rule.ts';
import { expected, members, seatFor, seatsToMatch, someone } from './three-rivers.fixture.ts';

const people = ['a', 'b', 'c', 'd', 'e'];
const table = fc.array(fc.subarray(people), { maxLength: 6 });
const taken = (places: (string | null)[]) => places.filter((person) => person !== null);

/** The most places that can be filled, by trying everything. */
function most(places: string[][], used: string[] = []): number {
	const [first, ...rest] = places;
	if (!first) return 0;
	const seated = first.filter((person) => !used.includes(person));
	return Math.max(most(rest, used), ...seated.map((each) => 1 + most(rest, [...used, each])));
}

describe('a maximum matching', () => {
	test('fills as many places as trying everything would', () => {
		fc.assert(
			fc.property(table, (places) => {
				expect(taken(maximumMatching(places))).toHaveLength(most(places));
			})
		);
	});

	test('seats only whom a place accepts, and nobody twice', () => {
		fc.assert(
			fc.property(table, (places) => {
				const found = maximumMatching(places);
				found.forEach((person, place) => {
					if (person !== null) expect(places[place]).toContain(person);
				});
				expect(new Set(taken(found)).size).toBe(taken(found).length);
			})
		);
	});

	test('never empties an earlier place for a later one', () => {
		fc.assert(
			fc.property(table, fc.nat(6), (places, cut) => {
				const early = maximumMatching(places.slice(0, cut)).map((person) => person !== null);
				const all = maximumMatching(places).map((person) => person !== null);
				expect(all.slice(0, early.length)).toEqual(early);
			})
		);
	});

	test('is not made worse by one more person', () => {
		fc.assert(
			fc.property(
				table,
				fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
				(places, welcome) => {
					const more = places.map((each, place) => (welcome[place] ? [...each, 'new'] : each));
					expect(taken(maximumMatching(more)).length).toBeGreaterThanOrEqual(
						taken(maximumMatching(places)).length
					);
				}
			)
		);
	});
});

describe('Three Rivers', () => {
	const held = (seat: (typeof seatsToMatch)[number]) => holdersOf(seat, members);

	test('matches everybody as published, with only S05 confirmed', () => {
		const found = proposals(seatsToMatch, seatlessOf(seatsToMatch, members), held);
		const fill = seatsToMatch.map((seat) => [
			seat.id,
			[...held(seat).map(({ id }) => id), ...(found.get(seat.id) ?? [])].toSorted()
		]);
		expect(Object.fromEntries(fill)).toEqual(expected.fill);
	});

	test('would lose a place if whoever comes first were seated first', () => {
		const used = new Set(['m02']);
		const filled = seatsToMatch.map((seat) => {
			const eligible = members.filter(({ id }) => seat.id !== 'S05' && !used.has(id));
			const first = eligible.filter((each) => satisfies(seat.rule, each)).slice(0, seat.minimum);
			first.forEach(({ id }) => used.add(id));
			return seat.id === 'S05' ? 1 : first.length;
		});
		const have = filled.reduce((sum, count) => sum + count, 0);
		const need = seatsToMatch.reduce((sum, { minimum }) => sum + minimum, 0);
		expect({ have, need }).toEqual(expected.firstCome.coverage);
		expect(filled[seatsToMatch.findIndex(({ id }) => id === expected.firstCome.empty)]).toBe(0);
	});
});

describe('a seat', () => {
	const youth = (id: string) => someone(id, { perspectives: ['youth'] });
	const parent = (id: string) => someone(id, { perspectives: ['parent_caregiver'] });

	test('with two options takes two youths, or a youth and a parent, not two parents', () => {
		const seat = seatFor('S12', '', {
			minimum: 2,
			rule: {
				places: [{ perspective: ['youth'] }, { perspective: ['youth', 'parent_caregiver'] }]
			}
		});
		const count = (...holders: ReturnType<typeof youth>[]) =>
			taken(placesTaken(seat, holders)).length;
		expect(count(youth('y1'), youth('y2'))).toBe(2);
		expect(count(parent('p1'), youth('y1'))).toBe(2);
		expect(count(parent('p1'), parent('p2'))).toBe(1);
		expect(count(someone('confirmed against the rule'))).toBe(1);
	});

	test('prefers the longest membership, then the lowest id', () => {
		const faith = { sectors: ['faith'] };
		const all = [
			someone('m2', { ...faith, since: '2023-01-01' }),
			someone('m10', { ...faith, since: '2020-01-01' }),
			someone('m9', { ...faith, since: '2020-01-01' })
		];
		expect(byLength(all).map(({ id }) => id)).toEqual(['m9', 'm10', 'm2']);
		expect(proposals([seatFor('S1', 'faith')], all, () => []).get('S1')).toEqual(['m9']);
	});

	test('that is required is filled before one that is not, whatever its code', () => {
		const only = [someone('only', { sectors: ['faith'] })];
		const seats = [
			seatFor('S01', 'faith', { class: 'optional' }),
			seatFor('S02', 'faith'),
			seatFor('S03', 'faith', { class: 'required' })
		];
		expect([...proposals(seats, only, () => [])].filter(([, ids]) => ids.length > 0)).toEqual([
			['S03', ['only']]
		]);
	});
});
