import type { Network } from './network.ts';

/** Betweenness by its definition: for every pair, the share of shortest paths through each other one. */
export function plainBetweenness(network: Network): number[] {
	const { size } = network;
	const all = Array.from({ length: size }, (_, one) => walk(network, one));
	return all.map((_, middle) => {
		let sum = 0;
		for (let one = 0; one < size; one++) {
			for (let other = one + 1; other < size; other++) {
				if (one === middle || other === middle || all[one]!.paths[other] === 0) continue;
				const [to, on] = [all[one]!, all[middle]!];
				const lies = to.steps[middle]! + on.steps[other]! === to.steps[other];
				if (lies) sum += (to.paths[middle]! * on.paths[other]!) / to.paths[other]!;
			}
		}
		return size < 3 ? 0 : (2 * sum) / ((size - 1) * (size - 2));
	});
}

/** Closeness by its definition (Wasserman & Faust). */
export function plainCloseness(network: Network): number[] {
	return Array.from({ length: network.size }, (_, one) => {
		const far = walk(network, one).steps.filter((steps) => steps > 0 && steps < Infinity);
		const sum = far.reduce((a, b) => a + b, 0);
		return sum === 0 ? 0 : far.length ** 2 / ((network.size - 1) * sum);
	});
}

/** Core numbers by taking away, again and again, everyone with fewer than k ties. */
export function plainCores(network: Network): number[] {
	const core = new Array<number>(network.size).fill(0);
	for (let k = 1, left = new Set(core.keys()); left.size > 0; k++) {
		for (let before = -1; before !== left.size;) {
			before = left.size;
			const kept = [...left].filter(
				(one) => tied(network, one).filter((x) => left.has(x)).length >= k
			);
			left = new Set(kept);
		}
		for (const one of left) core[one] = k;
	}
	return core;
}

/** The parts of a network, with one organization taken away or not. */
export function plainParts(network: Network, without = -1): number[][] {
	const seen = new Set([without]);
	const parts: number[][] = [];
	for (let start = 0; start < network.size; start++) {
		if (seen.has(start)) continue;
		const part = [start];
		seen.add(start);
		for (const one of part) {
			for (const other of tied(network, one).filter((x) => !seen.has(x))) {
				seen.add(other);
				part.push(other);
			}
		}
		parts.push(part);
	}
	return parts;
}

function walk(network: Network, source: number) {
	const steps = new Array<number>(network.size).fill(Infinity);
	const paths = new Array<number>(network.size).fill(0);
	const order = [source];
	[steps[source], paths[source]] = [0, 1];
	for (const one of order) {
		for (const other of tied(network, one)) {
			if (steps[other] === Infinity) {
				steps[other] = steps[one]! + 1;
				order.push(other);
			}
			if (steps[other] === steps[one]! + 1) paths[other]! += paths[one]!;
		}
	}
	return { steps, paths };
}

function tied({ offsets, neighbors }: Network, one: number): number[] {
	return [...neighbors.subarray(offsets[one], offsets[one + 1])];
}
