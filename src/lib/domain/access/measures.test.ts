import { expect, test } from 'vitest';
import type { Access } from './catchments.ts';
import { enhancedTwoStep } from './enhanced-two-step.ts';
import { gravity } from './gravity.ts';
import { nearest } from './nearest.ts';
import { ratio } from './ratio.ts';
import { threeStep } from './three-step.ts';
import { tabledTrips, type Trips } from './trips.ts';
import { twoStep } from './two-step.ts';
import {
	fourSteps,
	gaussianWeight,
	gravityWeight,
	sixtyMinutes,
	stepWeight,
	thirtyMinutes
} from './weights.ts';

// Three cells and two sites. Cell 2 is exactly on the threshold of site 1; site 0 is too far for it.
//            site 0   site 1
// cell 0       5        25
// cell 1      15        20
// cell 2      40        30
const rows = [
	[0, 0, 5],
	[1, 0, 15],
	[2, 0, 40],
	[0, 1, 25],
	[1, 1, 20],
	[2, 1, 30]
];

function trips(table = rows, cells = 3, sites = 2): Trips {
	const from = Uint32Array.from(table, ([cell]) => cell!);
	const to = Uint32Array.from(table, ([, site]) => site!);
	return tabledTrips(
		{ from, to, cost: Float64Array.from(table, ([, , cost]) => cost!) },
		cells,
		sites
	);
}

const world = (threshold = 30): Access => ({
	trips: trips(),
	population: Float64Array.of(100, 200, 300),
	capacity: Float64Array.of(6, 12),
	threshold
});

function expectClose(found: Float64Array, wanted: number[]) {
	expect(found).toHaveLength(wanted.length);
	for (const [cell, value] of wanted.entries()) expect(found[cell]).toBeCloseTo(value, 14);
}

test('2SFCA by hand', () => {
	// R_0 = 6 / 300, R_1 = 12 / 600
	expectClose(twoStep(world()).access, [0.04, 0.04, 0.02]);
	// Below 30 the last cell reaches nothing: R_1 = 12 / 300
	expectClose(twoStep(world(29.99)).access, [0.06, 0.06, 0]);
});

test('E2SFCA by hand', () => {
	// R_0 = 6 / (100 * 1 + 200 * 0.68), R_1 = 12 / (100 * 0.22 + 200 * 0.68 + 300 * 0.22)
	const [first, second] = [6 / 236, 12 / 224];
	expectClose(enhancedTwoStep(world()).access, [
		first + 0.22 * second,
		0.68 * first + 0.68 * second,
		0.22 * second
	]);
});

test('E2SFCA with steps of an hour by hand', () => {
	// R_0 = 6 / (100 + 200 + 300 * 0.68), R_1 = 12 / (100 * 0.68 + 200 + 300 * 0.68)
	const [first, second] = [6 / 504, 12 / 472];
	expectClose(enhancedTwoStep(world(60), sixtyMinutes).access, [
		first + 0.68 * second,
		first + second,
		0.68 * (first + second)
	]);
});

test('3SFCA by hand: the choice is over all sites, also one beyond the threshold', () => {
	// W: cell 0 .962 .377, cell 1 .704 .704, cell 2 .042 .377; G = W over the sum of its cell
	const [far, near] = [0.377 / (0.962 + 0.377), 0.962 / (0.962 + 0.377)];
	const third = 0.377 / (0.042 + 0.377);
	const zero = 6 / (100 * 0.962 * near + 200 * 0.704 * 0.5);
	const one = 12 / (100 * 0.377 * far + 200 * 0.704 * 0.5 + 300 * 0.377 * third);
	expectClose(threeStep(world()).access, [
		zero * 0.962 * near + one * 0.377 * far,
		zero * 0.704 * 0.5 + one * 0.704 * 0.5,
		one * 0.377 * third
	]);
});

test('gravity by hand', () => {
	// R_0 = 6 / (100/5 + 200/15), R_1 = 12 / (100/25 + 200/20 + 300/30)
	const [first, second] = [6 / (20 + 200 / 15), 12 / 24];
	expectClose(gravity(world()).access, [
		first / 5 + second / 25,
		first / 15 + second / 20,
		second / 30
	]);
	expectClose(gravity(world(), { scale: 60 }).access, [...gravity(world()).access]);
});

test('the floating catchment ratio by hand', () => {
	const between = trips(
		[
			[0, 0, 0],
			[1, 1, 0],
			[2, 2, 0],
			[0, 1, 12],
			[1, 0, 12],
			[1, 2, 30],
			[2, 1, 30],
			[0, 2, 31],
			[2, 0, 31]
		],
		3,
		3
	);
	expectClose(ratio(world(), between), [18 / 300, 18 / 600, 12 / 500]);
	const empty = { ...world(), population: new Float64Array(3) };
	expect([...ratio(empty, between)]).toEqual([NaN, NaN, NaN]);
});

test('the nearest site, whatever the threshold, and none', () => {
	expect([...nearest(trips())]).toEqual([5, 15, 30]);
	expect([...nearest(trips([[1, 0, 7]]))]).toEqual([Infinity, 7, Infinity]);
});

test('a site that only empty places reach offers nothing to anybody', () => {
	const asked = { ...world(), population: Float64Array.of(0, 0, 300) };
	for (const measure of [twoStep, enhancedTwoStep, threeStep, gravity]) {
		const { access, dropped } = measure(asked);
		expect(dropped).toEqual([0]);
		expect([...access].every(Number.isFinite)).toBe(true);
	}
});

test('steps hold up to and with their cost, and nothing beyond the last', () => {
	const weight = stepWeight(thirtyMinutes);
	expect([0, 10, 10.01, 20, 30, 30.01].map(weight)).toEqual([1, 1, 0.68, 0.68, 0.22, 0]);
	expect([10, 20, 30, 60, 61].map(stepWeight(fourSteps))).toEqual([0.962, 0.704, 0.377, 0.042, 0]);
});

test('gravity and Gauss', () => {
	expect(gravityWeight({ alpha: -2, scale: 10, least: 5 })(20)).toBe(0.25);
	expect(gravityWeight({ alpha: -1, scale: 10, least: 5 })(0)).toBe(2);
	expect(gaussianWeight(10)(0)).toBe(1);
	expect(gaussianWeight(10)(20)).toBeCloseTo(Math.exp(-2), 15);
});
