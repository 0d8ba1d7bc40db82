import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tellsWho, type BothSides } from './tell-tale.ts';

// Somebody who knows the means, how many of each pair answered, what is counted, and how it is decided whether to count,
// goes through what the organizations may have said, and looks for a pair that disagrees in every such world.

type Pair = BothSides;
type Audit = (pairs: Pair[]) => boolean;

const threshold = 2;
const always: Audit = (pairs) => tellsWho(pairs, { threshold });
const never: Audit = () => false;

const gap = fc.oneof(
	{ weight: 12, arbitrary: fc.constantFrom(0, 1) },
	{ weight: 1, arbitrary: fc.constantFrom(2, 3, 4) }
);
const anyPair = fc.record({
	low: fc.nat({ max: 5 }),
	gap: fc.oneof({ weight: 9, arbitrary: gap }, { weight: 1, arbitrary: fc.constant(null) })
});

// Pairs of which one did not answer are known as they are: they take no part.
const worlds: fc.Arbitrary<Pair[]> = fc.integer({ min: 3, max: 8 }).chain((size) => {
	const places = Array.from({ length: size }, (_, a) =>
		Array.from({ length: size - a - 1 }, (_, more) => [a, a + more + 1] as const)
	).flat();
	return fc.array(anyPair, { minLength: places.length, maxLength: places.length }).map((said) =>
		said.flatMap(({ low, gap }, at) => {
			const [a, b] = places[at]!;
			if (gap === null) return [];
			return [{ a, b, ab: low, ba: Math.min(5, low + gap), several: false }];
		})
	);
});

const disagrees = ({ ab, ba }: Pair) => Math.abs(ab - ba) >= 2;
// Ties by either side, by both sides, and disagreements, as the digits of one number.
const counted = ({ ab, ba }: Pair) =>
	Number(ab >= threshold || ba >= threshold) +
	100 * Number(ab >= threshold && ba >= threshold) +
	10_000 * Number(Math.abs(ab - ba) >= 2);
const seen = (pairs: Pair[], audit: Audit) =>
	audit(pairs) ? null : pairs.reduce((sum, pair) => sum + counted(pair), 0);

/** Everything a pair with this mean may have said. */
function saidBy(pair: Pair): Pair[] {
	const sum = pair.ab + pair.ba;
	return Array.from({ length: 6 }, (_, ab) => ({ ...pair, ab, ba: sum - ab })).filter(
		({ ab, ba }) => ba >= ab && ba <= 5
	);
}

interface World {
	pair: Pair;
	before: World | null;
}

/** One world for each outcome of counting, with all that is possible for each pair. */
function worldsOf(possible: Pair[][]): Pair[][] {
	let found = new Map<number, World | null>([[0, null]]);
	for (const ways of possible) {
		const next = new Map<number, World | null>();
		for (const [sum, before] of found)
			for (const pair of ways) next.set(sum + counted(pair), { pair, before });
		found = next;
	}
	return [...found.values()].map((world) => [...pairsIn(world)]);
}

function* pairsIn(world: World | null): Generator<Pair> {
	for (let at = world; at; at = at.before) yield at.pair;
}

/** The pairs that somebody knows to disagree, who knows those of one organization already (or of none). */
function named(world: Pair[], audit: Audit, knows: number | null): Pair[] {
	const isOwn = ({ a, b }: Pair) => a === knows || b === knows;
	const told = seen(world, audit);
	return world.filter((pair) => {
		if (isOwn(pair) || !disagrees(pair)) return false;
		const possible = world.map((one) => {
			if (isOwn(one)) return [one];
			return one === pair ? saidBy(one).filter((said) => !disagrees(said)) : saidBy(one);
		});
		return !worldsOf(possible).some((other) => seen(other, audit) === told);
	});
}

const organizations = (world: Pair[]) => [...new Set(world.flatMap(({ a, b }) => [a, b]))];
const namedByAny = (world: Pair[], audit: Audit) =>
	organizations(world).flatMap((one) => named(world, audit, one));

describe('whoever knows the means and the counts', () => {
	test('cannot tell who disagrees', () => {
		fc.assert(
			fc.property(worlds, (world) => {
				expect(named(world, always, null)).toEqual([]);
			})
		);
	});

	test('cannot tell it as one of the organizations either, of a pair that is not its own', () => {
		fc.assert(
			fc.property(worlds, (world) => {
				expect(namedByAny(world, always)).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	});

	test('could tell it if everything were counted', () => {
		const all = fc.sample(worlds, { numRuns: 60, seed: 1 });
		expect(all.some((world) => named(world, never, null).length > 0)).toBe(true);
		expect(all.some((world) => namedByAny(world, never).length > 0)).toBe(true);
	});

	test('are told the counts of some of these worlds, and not of others', () => {
		const all = fc.sample(worlds, { numRuns: 200, seed: 1 });
		const silent = all.filter(always).length;
		expect(silent).toBeGreaterThan(20);
		expect(silent).toBeLessThan(180);
	});
});
