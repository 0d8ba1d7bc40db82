import { betweenness } from '#lib/domain/network/betweenness.ts';
import { closeness } from '#lib/domain/network/closeness.ts';
import { leiden } from '#lib/domain/network/leiden.ts';
import { constraint } from '#lib/domain/network/constraint.ts';
import { cores } from '#lib/domain/network/cores.ts';
import { cutPoints } from '#lib/domain/network/cut-points.ts';
import { measuresOf } from '#lib/domain/network/measures.ts';
import { modularity } from '#lib/domain/network/modularity.ts';
import type { Network } from '#lib/domain/network/network.ts';
import { pageRank } from '#lib/domain/network/page-rank.ts';
import { randomFrom } from '#lib/domain/network/random.ts';
import { betweennessOnAll } from '../../scripts/measure/betweenness-on-all.ts';
import { timed } from './cpu-time.ts';
import { graphOf, graphologyMeasures } from './graphology-peer.ts';
import { asIgraph, worstDifference } from './network-equal.ts';
import { askPeer, type PeerAnswer } from './network-peers.ts';
import { shapes, shuffled, sizes, type Shape } from './network-shapes.ts';

/** One measure of one network: processor milliseconds of each, and ours divided by igraph's. */
interface Row {
	network: string;
	measure: string;
	longtable: number;
	igraph: number | null;
	ratio: number | null;
	goal: number | null;
	networkx: number | null;
	graphology: number | null;
	/** The largest relative difference from igraph's values; for communities, our modularity divided by Leiden's. */
	equal: number | null;
}

const ours: Record<string, (network: Network) => ArrayLike<number> | number> = {
	betweenness,
	closeness,
	constraint,
	cores,
	pageRank,
	cutPoints: (network) => cutPoints(network, 0).map(({ organization }) => organization),
	communities: (network) => modularity(network, leiden(network, randomFrom(1), { rounds: 3 })) ?? 0,
	all: (network) => measuresOf(network).degree
};

function goalOf(measure: string, size: number, shape: Shape): number | null {
	const goals: Record<string, number> = {
		betweenness: size >= 20_000 ? 0.5 : 1.1,
		closeness: shape === 'map' ? 0.35 : 0.15,
		constraint: 0.5,
		cores: 0.8,
		pageRank: 0.6,
		communities: 1
	};
	return goals[measure] ?? null;
}

// What takes peers hours is asked of them only for small networks. BENCH_SIZES=200,3000 leaves out the largest.
const wanted = process.env.BENCH_SIZES?.split(',').map(Number);
const slowest = 20_000;

/**
 * Each measure of three kinds of networks in three sizes, beside igraph, networkx and graphology on the same networks in the
 * same run. Goals are ratios to igraph's processor time.
 */
export async function benchNetwork(): Promise<object[]> {
	const rows: object[] = [];
	for (const [size, ties] of sizes.filter(([size]) => wanted?.includes(size) ?? true)) {
		for (const shape of Object.keys(shapes) as Shape[]) {
			rows.push(...(await benchOne(shape, shuffled(shapes[shape](size, ties)))));
		}
	}
	return rows;
}

async function benchOne(shape: Shape, network: Network): Promise<Row[]> {
	const { size } = network;
	const name = `${shape} ${size} / ${network.neighbors.length / 2}`;
	const rows: Row[] = [];
	for (const measure of Object.keys(ours)) {
		// The one measure that takes minutes is tried on one of the largest networks only.
		if (
			size >= slowest &&
			(measure === 'all' || (measure === 'betweenness' && shape !== 'groups'))
		) {
			continue;
		}
		const long = size >= slowest && ['betweenness', 'closeness'].includes(measure);
		const repetitions = long ? 1 : 5;
		const own = await timed(() => ours[measure]!(network), repetitions);
		const peers = peersOf(network, measure, repetitions);
		const ratio = peers.igraph ? own.cpu / peers.igraph.times[measure]! : null;
		rows.push({
			network: name,
			measure,
			longtable: own.cpu,
			igraph: peers.igraph?.times[measure] ?? null,
			ratio,
			goal: goalOf(measure, size, shape),
			networkx: peers.networkx?.times[measure] ?? null,
			graphology: await graphologyTime(network, measure),
			equal: peers.igraph && equalTo(peers.igraph, network, measure, own.value)
		});
		if (measure === 'betweenness' && size > 200)
			rows.push(await onTwo(name, network, peers.igraph));
		console.error(
			rows
				.slice(-2)
				.map((row) => JSON.stringify(row))
				.join('\n')
		);
	}
	return rows;
}

function peersOf(network: Network, measure: string, repetitions: number) {
	const asked = measure === 'communities' ? ['communities', 'leiden'] : [measure];
	const small =
		network.size <= 200 || (network.size <= 3000 && ['cores', 'cutPoints'].includes(measure));
	return {
		igraph: askPeer('igraph', network, asked, repetitions),
		networkx: small ? askPeer('networkx', network, [measure], 1) : null
	};
}

// Wall time here: two processors against igraph's one.
async function onTwo(name: string, network: Network, igraph: PeerAnswer | null): Promise<Row> {
	const { wall } = await timed(() => betweennessOnAll(network, 2), network.size >= slowest ? 1 : 3);
	const theirs = igraph?.walls.betweenness ?? null;
	return {
		network: name,
		measure: 'betweenness, wall, 2 workers',
		longtable: wall,
		igraph: theirs,
		ratio: theirs && wall / theirs,
		goal: network.size >= slowest ? 0.3 : 0.6,
		networkx: null,
		graphology: null,
		equal: null
	};
}

async function graphologyTime(network: Network, measure: string): Promise<number | null> {
	if (network.size >= slowest && measure !== 'communities' && measure !== 'pageRank') return null;
	const run = graphologyMeasures(graphOf(network))[measure];
	return run
		? (await timed(run, measure === 'betweenness' && network.size > 200 ? 1 : 3)).cpu
		: null;
}

function equalTo(
	igraph: PeerAnswer,
	network: Network,
	measure: string,
	value: ArrayLike<number> | number
): number | null {
	if (measure === 'all') return null;
	if (measure === 'communities') return (value as number) / (igraph.values.leiden as number);
	const theirs = asIgraph(measure, network, igraph.values[measure] as number[]);
	return worstDifference(value as ArrayLike<number>, theirs);
}
