import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Access, Accessed } from './catchments.ts';
import { enhancedTwoStep } from './enhanced-two-step.ts';
import { gravity } from './gravity.ts';
import { nearestMetres } from './nearest.ts';
import { threeStep } from './three-step.ts';
import { straightTrips } from './trips.ts';
import { twoStep } from './two-step.ts';
import { metresFor } from './units.ts';

const measures: [string, (asked: Access) => Accessed][] = [
	['2SFCA', twoStep],
	['E2SFCA', (asked) => enhancedTwoStep(asked)],
	['3SFCA', (asked) => threeStep(asked)],
	['gravity', (asked) => gravity(asked)]
];

const place = fc.record({
	latitude: fc.double({ min: 35, max: 36, noNaN: true }),
	longitude: fc.double({ min: -80, max: -79, noNaN: true }),
	amount: fc.integer({ min: 0, max: 10_000 })
});
const worlds = fc
	.record({
		cells: fc.array(place, { minLength: 1, maxLength: 40 }),
		sites: fc.array(place, { minLength: 1, maxLength: 12 }),
		threshold: fc.double({ min: 4, max: 120, noNaN: true })
	})
	.map(({ cells, sites, threshold }) => {
		const listed = (places: typeof cells) => ({
			latitude: Float64Array.from(places, ({ latitude }) => latitude),
			longitude: Float64Array.from(places, ({ longitude }) => longitude)
		});
		const asked: Access = {
			trips: straightTrips(listed(cells), listed(sites), 'minutes', threshold),
			population: Float64Array.from(cells, ({ amount }) => amount),
			capacity: Float64Array.from(sites, ({ amount }) => amount),
			threshold
		};
		return { asked, cells: listed(cells), sites: listed(sites) };
	});

const sum = (values: Iterable<number>) => [...values].reduce((one, other) => one + other, 0);
const scaled = (values: Float64Array, by: number) => values.map((value) => value * by);

function expectAlike(found: Iterable<number>, wanted: Iterable<number>) {
	const all = [...wanted];
	for (const [number, value] of [...found].entries())
		expect(Math.abs(value - all[number]!)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(value)));
}

describe.each(measures)('%s', (name, measure) => {
	test('hands out exactly what the sites within reach offer', () => {
		fc.assert(
			fc.property(worlds, ({ asked }) => {
				const { access, dropped } = measure(asked);
				const received = sum(access.map((value, cell) => value * asked.population[cell]!));
				const offered = sum(asked.capacity) - sum(dropped.map((site) => asked.capacity[site]!));
				expectAlike([received], [offered]);
			})
		);
	});

	test('grows with what is offered and shrinks with who asks', () => {
		fc.assert(
			fc.property(worlds, fc.integer({ min: 1, max: 50 }), ({ asked }, by) => {
				const { access } = measure(asked);
				const more = measure({ ...asked, capacity: scaled(asked.capacity, by) });
				const crowded = measure({ ...asked, population: scaled(asked.population, by) });
				expectAlike(more.access, scaled(access, by));
				expectAlike(scaled(crowded.access, by), access);
			})
		);
	});

	test('is 0 where no site is within the threshold', () => {
		fc.assert(
			fc.property(worlds, ({ asked, cells, sites }) => {
				const far = nearestMetres(cells, sites);
				const { access } = measure(asked);
				for (const [cell, metres] of far.entries())
					if (metres > metresFor(asked.threshold, 'minutes') + 1) expect(access[cell]).toBe(0);
			})
		);
	});
});

test('2SFCA is 0 exactly where no site that offers something is within the threshold', () => {
	fc.assert(
		fc.property(worlds, ({ asked }) => {
			const plenty = {
				...asked,
				population: asked.population.map((people) => people + 1),
				capacity: asked.capacity.map((offer) => offer + 1)
			};
			const { access } = twoStep(plenty);
			const reached = new Set<number>();
			for (let site = 0; site < plenty.trips.sites; site++) {
				const count = plenty.trips.to(site, plenty.threshold);
				for (const cell of plenty.trips.found.subarray(0, count))
					reached.add(plenty.trips.order[cell]!);
			}
			for (const [cell, value] of access.entries()) expect(value > 0).toBe(reached.has(cell));
		})
	);
});

test('more people are near a site when near means farther', () => {
	fc.assert(
		fc.property(worlds, fc.double({ min: 0, max: 60, noNaN: true }), ({ asked }, more) => {
			const covered = (threshold: number) => {
				const { access } = twoStep({
					...asked,
					threshold,
					population: asked.population.map((people) => people + 1),
					capacity: asked.capacity.map((offer) => offer + 1)
				});
				return access.filter((value) => value > 0).length;
			};
			expect(covered(asked.threshold + more)).toBeGreaterThanOrEqual(covered(asked.threshold));
		})
	);
});
