import { expect, test } from 'vitest';
import { networkOf } from './network.ts';
import { breadthFirst, inClusters } from './renumber.ts';

const across = 8;
const square = Array.from({ length: across * across }, (_, one) => one);
const right = square.filter((one) => one % across < across - 1);
const down = square.filter((one) => one + across < square.length);
const { network } = networkOf(
	square.length,
	[...right, ...down],
	[...right.map((one) => one + 1), ...down.map((one) => one + across)]
);

test('every organization has one new number, and the same ties', () => {
	for (const { network: fresh, old } of [breadthFirst(network), inClusters(network, 16)]) {
		expect([...old].sort((a, b) => a - b)).toEqual(square);
		for (const one of square) {
			const row = fresh.neighbors.subarray(fresh.offsets[one]!, fresh.offsets[one + 1]!);
			const before = [...row].map((other) => old[other]!).sort((a, b) => a - b);
			const [start, stop] = [network.offsets[old[one]!]!, network.offsets[old[one]! + 1]!];
			expect(before).toEqual([...network.neighbors.subarray(start, stop)]);
		}
	}
});

test('those of a cluster are near each other', () => {
	const first = [...inClusters(network, 16).old.subarray(0, 16)];
	const extent = (values: number[]) => Math.max(...values) - Math.min(...values);
	expect(extent(first.map((one) => one % across))).toBeLessThan(6);
	expect(extent(first.map((one) => Math.floor(one / across)))).toBeLessThan(6);
});
