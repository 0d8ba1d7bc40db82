import type { Network } from './network.ts';

/** Path counts too large for a number: value · unit^power. */
interface Counts {
	values: Float64Array;
	powers: Int32Array;
}

const unit = 2 ** 500;

/**
 * The same as `addDependencies`, for networks with more shortest paths between two organizations than a 64-bit float can
 * hold, such as a chain of more than a thousand diamonds. About twice as slow.
 */
export function addDependenciesOfMany(
	network: Network,
	first: number,
	last: number,
	sums: Float64Array
): void {
	const { size } = network;
	const steps = new Int32Array(size);
	const order = new Int32Array(size);
	const counts = { values: new Float64Array(size), powers: new Int32Array(size) };
	const dependency = new Float64Array(size);
	for (let source = first; source < last; source++) {
		const reached = spread(network, source, steps, order, counts);
		dependency.fill(0);
		for (let place = reached - 1; place > 0; place--) {
			const one = order[place]!;
			hand(network, one, steps, counts, dependency);
			sums[one]! += dependency[one]!;
		}
	}
}

function spread(
	{ offsets, neighbors }: Network,
	source: number,
	steps: Int32Array,
	order: Int32Array,
	counts: Counts
): number {
	steps.fill(-1);
	steps[source] = 0;
	counts.values[source] = 1;
	counts.powers[source] = 0;
	order[0] = source;
	let reached = 1;
	for (let place = 0; place < reached; place++) {
		const one = order[place]!;
		for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
			const other = neighbors[at]!;
			if (steps[other]! < 0) {
				steps[other] = steps[one]! + 1;
				counts.values[other] = 0;
				counts.powers[other] = counts.powers[one]!;
				order[reached++] = other;
			}
			if (steps[other] === steps[one]! + 1) add(counts, other, one);
		}
	}
	return reached;
}

function add({ values, powers }: Counts, to: number, from: number) {
	const power = Math.max(powers[to]!, powers[from]!);
	const own = values[to]! * unit ** (powers[to]! - power);
	const sum = own + values[from]! * unit ** (powers[from]! - power);
	values[to] = sum > unit ? sum / unit : sum;
	powers[to] = sum > unit ? power + 1 : power;
}

// Everyone hands on to those before it, by their part of the paths that lead to it.
function hand(
	{ offsets, neighbors }: Network,
	one: number,
	steps: Int32Array,
	{ values, powers }: Counts,
	dependency: Float64Array
) {
	const share = (1 + dependency[one]!) / values[one]!;
	for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
		const other = neighbors[at]!;
		if (steps[other] !== steps[one]! - 1) continue;
		dependency[other]! += values[other]! * share * unit ** (powers[other]! - powers[one]!);
	}
}
