import { layout, type Places } from '#lib/domain/network/layout.ts';
import type { Network } from '#lib/domain/network/network.ts';
import { walk } from '#lib/domain/network/pivots.ts';
import { timed } from './cpu-time.ts';
import { forceAtlas2Places, graphOf } from './graphology-peer.ts';
import { shapes, shuffled, sizes, type Shape } from './network-shapes.ts';

/** One layout of one network: processor and wall milliseconds, and how far distances on paper are from steps. */
interface Row {
	network: string;
	longtable: number;
	wall: number;
	stress: number;
	forceAtlas2: number | null;
	forceAtlas2Stress: number | null;
	timeRatio: number | null;
	stressRatio: number | null;
	goal: string | null;
}

const iterations = 500;
const wanted = process.env.BENCH_SIZES?.split(',').map(Number);

/**
 * Our layout beside graphology's ForceAtlas2 (500 iterations from a random start, its own settings for the size). Stress is
 * the mean of (found − steps)² / steps² over pairs, at the best scale; 0 is perfect.
 */
export async function benchLayout(): Promise<object[]> {
	const rows: Row[] = [];
	for (const [size, ties] of sizes.filter(([size]) => wanted?.includes(size) ?? true)) {
		for (const shape of Object.keys(shapes) as Shape[]) {
			rows.push(await benchOne(shape, shuffled(shapes[shape](size, ties))));
			console.error(JSON.stringify(rows.at(-1)));
		}
	}
	return rows;
}

async function benchOne(shape: Shape, network: Network): Promise<Row> {
	const { size } = network;
	const own = await timed(() => layout(network), 3);
	const graph = graphOf(network);
	// Half a minute for 3,000: once, and on the one kind that has a shape to find.
	const asked = size <= 200 || (size <= 3000 && shape === 'map');
	const theirs = asked ? await timed(() => forceAtlas2Places(graph, iterations), 1) : null;
	const stress = stressOf(network, own.value);
	const theirStress = theirs && stressOf(network, theirs.value);
	return {
		network: `${shape} ${size} / ${network.neighbors.length / 2}`,
		longtable: own.cpu,
		wall: own.wall,
		stress,
		forceAtlas2: theirs?.cpu ?? null,
		forceAtlas2Stress: theirStress,
		timeRatio: theirs && own.cpu / theirs.cpu,
		stressRatio: theirStress && stress / theirStress,
		goal: goalOf(size, shape)
	};
}

function goalOf(size: number, shape: Shape): string | null {
	if (size === 3000 && shape === 'map') return 'time 0.05, stress 0.2';
	return size === 20_000 ? 'wall 5000' : null;
}

/** The stress of places, over the pairs of some 300 organizations with all others they can reach. */
export function stressOf(network: Network, { x, y }: Places): number {
	const { size } = network;
	const steps = new Float32Array(size);
	let [count, sum, squares] = [0, 0, 0];
	for (let one = 0; one < size; one += Math.max(1, Math.floor(size / 300))) {
		walk(network, one, steps);
		for (let other = 0; other < size; other++) {
			if (steps[other]! <= 0) continue;
			const found = Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!) / steps[other]!;
			count++;
			sum += found;
			squares += found * found;
		}
	}
	// At the scale that is best for these places.
	return 1 - (sum * sum) / squares / count;
}
