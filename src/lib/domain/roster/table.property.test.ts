import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bylaws } from './bylaws.ts';
import type { RosterFacts } from './facts.ts';
import type { Member } from './members.ts';
import { judge } from './roster.ts';
import { seatClasses, type Seat } from './seats.ts';
import { attended, seatFor, someone } from './three-rivers.fixture.ts';

const on = '2026-12-31';
const sectors = ['faith', 'courts', 'housing', 'education'];
const letters = fc.array(fc.constantFrom('x', '-', 'e', 'a'), { minLength: 6, maxLength: 6 });

const anyone = fc
	.record({
		sectors: fc.subarray(sectors),
		line: letters,
		year: fc.integer({ min: 2019, max: 2024 }),
		staff: fc.boolean()
	})
	.map(({ line, year, staff, ...known }) => ({
		...known,
		meetings: attended(line.join('')),
		since: `${year}-01-01`,
		staff: staff && year === 2019
	}));

const atLeastAll = { fraction: 1, majority: false };
const majority = { fraction: 0.5, majority: true };

const anySeat = fc.record({
	sector: fc.constantFrom(...sectors),
	class: fc.constantFrom(...seatClasses),
	minimum: fc.integer({ min: 1, max: 3 }),
	applicable: fc.boolean(),
	share: fc.constantFrom(null, null, null, atLeastAll, majority),
	holder: fc.option(fc.nat(20))
});

// One person holds at most one seat, as the database sees to.
const anyTable = fc
	.tuple(fc.array(anyone, { maxLength: 10 }), fc.array(anySeat, { maxLength: 6 }))
	.map(([people, chairs]) => {
		const members = people.map((known, n) => someone(`m${n}`, known));
		const free = members.map(({ id }) => id);
		const seats = chairs.map(({ sector, holder, ...known }, n) => {
			const [member] = holder === null ? [] : free.splice(holder % (free.length || 1), 1);
			const confirmed = member === undefined ? [] : [{ member, since: '2024-01-01' }];
			const minimum = known.share ? 0 : known.minimum;
			return seatFor(`S${n}`, sector, { ...known, minimum, confirmed });
		});
		return { members, seats };
	});

const facts = (members: Member[], seats: Seat[]): RosterFacts => ({
	body: { slug: 'any', name: 'Any' },
	bylaws: bylaws(),
	seats,
	members,
	counties: [],
	meetings: attended('------').map(({ date }) => date),
	levelsApply: []
});

test('the order of rows does not matter', () => {
	const shuffled = anyTable.chain(({ members, seats }) =>
		fc.record({
			as: fc.constant(facts(members, seats)),
			other: fc
				.tuple(
					fc.shuffledSubarray(members, { minLength: members.length }),
					fc.shuffledSubarray(seats, { minLength: seats.length })
				)
				.map(([people, chairs]) => facts(people, chairs))
		})
	);
	fc.assert(
		fc.property(shuffled, ({ as, other }) => {
			const [one, two] = [judge(as, on), judge(other, on)];
			expect(two.coverage).toEqual(one.coverage);
			expect(two.seats).toEqual(one.seats);
			expect(two.shares).toEqual(one.shares);
			expect(two.findings).toEqual(one.findings);
			expect(two.seatless).toEqual(one.seatless);
		})
	);
});

test('one more member never makes coverage worse', () => {
	fc.assert(
		fc.property(anyTable, anyone, ({ members, seats }, more) => {
			const before = judge(facts(members, seats), on).coverage;
			const after = judge(facts([...members, someone('new', more)], seats), on).coverage;
			expect(after.all).toEqual(before.all);
			expect(after.ifConfirmed.all.have).toBeGreaterThanOrEqual(before.ifConfirmed.all.have);
			expect(after.ifConfirmed.required.have).toBeGreaterThanOrEqual(
				before.ifConfirmed.required.have
			);
		})
	);
});

test('what is confirmed stays, nobody is proposed twice, and who holds a seat is offered no other', () => {
	fc.assert(
		fc.property(anyTable, ({ members, seats }) => {
			const { seats: results } = judge(facts(members, seats), on);
			for (const seat of seats) {
				const counted = members.filter(({ staff }) => !staff).map(({ id }) => id);
				const confirmed = seat.confirmed.map(({ member }) => member);
				const result = results.find(({ id }) => id === seat.id);
				expect(result?.holders).toEqual(confirmed.filter((member) => counted.includes(member)));
			}
			const applicable = results.filter(({ state }) => state !== 'not-applicable');
			const proposed = applicable.flatMap((seat) => seat.proposed);
			const holders = applicable.flatMap((seat) => seat.holders);
			expect(new Set(proposed).size).toBe(proposed.length);
			expect(proposed.filter((member) => holders.includes(member))).toEqual([]);
		})
	);
});

test('no seat is filled at the expense of a more important one', () => {
	fc.assert(
		fc.property(anyTable, ({ members, seats }) => {
			const required = seats.filter((seat) => seat.class === 'required');
			const alone = judge(facts(members, required), on).coverage.ifConfirmed.required;
			// Holders of other seats are not free, so alone is only an upper bound unless nobody is confirmed there.
			const others = seats.filter((seat) => seat.class !== 'required');
			const unheld = [...required, ...others.map((seat) => ({ ...seat, confirmed: [] }))];
			expect(judge(facts(members, unheld), on).coverage.ifConfirmed.required).toEqual(alone);
		})
	);
});

test('effective is never above nominal, nominal never above "if confirmed", and none above the places', () => {
	fc.assert(
		fc.property(anyTable, ({ members, seats }) => {
			const { coverage } = judge(facts(members, seats), on);
			for (const name of [...seatClasses, 'all'] as const) {
				const { have, need } = coverage[name];
				expect(coverage.effective[name].have).toBeLessThanOrEqual(have);
				expect(coverage.ifConfirmed[name].have).toBeGreaterThanOrEqual(have);
				expect(coverage.ifConfirmed[name].have).toBeLessThanOrEqual(need);
			}
		})
	);
});
