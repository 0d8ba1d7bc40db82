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
import { openMeasurers } from '#lib/server/measuring/measurers.ts';
import { betweennessOnAll, measurer } from '../../scripts/measure/betweenness-on-all.ts';
import { median, timed } from './cpu-time.ts';
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
		const before = rows.length;
		const { cpu, value, igraph } = await inTurns(network, measure);
		const theirs = igraph?.times[measure] ?? null;
		rows.push({
			network: name,
			measure,
			longtable: cpu,
			igraph: theirs,
			ratio: theirs && cpu / theirs,
			goal: goalOf(measure, size, shape),
			networkx: networkxTime(network, measure),
			graphology: await graphologyTime(network, measure),
			equal: igraph && equalTo(igraph, network, measure, value)
		});
		if (measure === 'betweenness' && size > 200) rows.push(...(await onTwo(name, network, igraph)));
		for (const row of rows.slice(before)) console.error(JSON.stringify(row));
	}
	return rows;
}

const turns = 3;
const quick = 100;

// What else a machine has to do comes and goes: in what is quick, we and igraph take turns, and the medians count.
async function inTurns(network: Network, measure: string) {
	const long = network.size >= slowest && ['betweenness', 'closeness'].includes(measure);
	const repetitions = long ? 1 : 5;
	const asked = measure === 'communities' ? ['communities', 'leiden'] : [measure];
	const own = [];
	const theirs = [];
	do {
		own.push(await timed(() => ours[measure]!(network), repetitions));
		theirs.push(askPeer('igraph', network, asked, repetitions));
	} while (own[0]!.cpu < quick && own.length < turns);
	const igraph = theirs[0]!;
	if (igraph) {
		igraph.times[measure] = median(theirs.map((answer) => answer!.times[measure]!));
	}
	return { cpu: median(own.map(({ cpu }) => cpu)), value: own[0]!.value, igraph };
}

function networkxTime(network: Network, measure: string): number | null {
	const isSmall =
		network.size <= 200 || (network.size <= 3000 && ['cores', 'cutPoints'].includes(measure));
	return isSmall ? (askPeer('networkx', network, [measure], 1)?.times[measure] ?? null) : null;
}

// Wall time here: two processors against igraph's one. `npm run measure` starts its threads, the application keeps them.
async function onTwo(name: string, network: Network, igraph: PeerAnswer | null): Promise<Row[]> {
	const isLarge = network.size >= slowest;
	const theirs = igraph?.walls.betweenness ?? null;
	const row = (measure: string, { wall }: { wall: number }): Row => ({
		network: name,
		measure: `betweenness, wall, 2 threads ${measure}`,
		longtable: wall,
		igraph: theirs,
		ratio: theirs && wall / theirs,
		goal: isLarge ? 0.3 : 0.6,
		networkx: null,
		graphology: null,
		equal: null
	});
	const started = row('started', await timed(() => betweennessOnAll(network, 2), isLarge ? 1 : 5));
	if (isLarge) return [started];
	const measurers = openMeasurers(measurer, 2);
	const onKept = () => measurers.between(network, new AbortController().signal);
	const kept = row('kept', await timed(onKept, 5));
	await measurers.close();
	return [started, kept];
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
