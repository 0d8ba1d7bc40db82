import { pairsOf, type Pairs } from '#lib/domain/network/reports.ts';
import { networkOfTies, strengthOfNetwork, type Strength } from '#lib/domain/network/strength.ts';
import { betweennessOnAll } from './betweenness-on-all.ts';
import type { Kind } from './kind.ts';
import { readOrder, usage, type Order } from './network-order.ts';
import { networkText } from './network-text.ts';
import { readEdges, type EdgeList } from './read-edges.ts';

/** What was asked, what was left out, and the answer. */
export interface Answer extends Strength {
	directed: boolean;
	dropped: Dropped;
	notes: string[];
}

/** Rows that make no tie, and why. */
export interface Dropped {
	/** An organization with itself. */
	loops: number;
	/** The same again: beyond the first report in the same direction, or, not directed, the first row of the pair. */
	repeated: number;
	/** Without a level in a list that has levels. */
	unanswered: number;
	/** Naming one organization only. */
	alone: number;
	/** Pairs with a level, but not enough for the rule. */
	belowThreshold: number;
}

/** Measures of the network in an edge list. */
export const network: Kind = {
	usage,
	run: async (args) => {
		const order = readOrder(args);
		const answer = await answerOf(await readEdges(order.file, order.columns), order);
		process.stdout.write(
			order.json ? `${JSON.stringify(answer, null, '\t')}\n` : networkText(answer)
		);
	}
};

// With fewer steps than this, starting workers takes longer than they save.
const worthWorkers = 2e7;
const mostNames = 1_000_000;

async function answerOf(edges: EdgeList, order: Order): Promise<Answer> {
	const { names } = edges;
	const { directed } = order;
	const pairs = pairsOf({ size: names.length, ...(directed ? edges : lowerFirst(edges)) });
	const rule = edges.level ? order.rule : { ...order.rule, threshold: 1 };
	const ties = networkOfTies(pairs, rule);
	const large = ties.size * ties.neighbors.length > worthWorkers;
	const betweenness = large ? await betweennessOnAll(ties) : undefined;
	const question = { pairs, rule, names, directed, mostNames };
	const dropped = droppedOf(edges, pairs, ties.neighbors.length / 2);
	const strength = strengthOfNetwork(question, ties, { betweenness });
	return { ...strength, directed, dropped, notes: notesOf(edges, order) };
}

// A tie has no direction: whichever end a row names first, the rows of a pair have one mean.
function lowerFirst({ from, to, level }: EdgeList) {
	return {
		from: from.map((one, row) => Math.min(one, to[row]!)),
		to: to.map((other, row) => Math.max(other, from[row]!)),
		level
	};
}

function droppedOf(edges: EdgeList, pairs: Pairs, ties: number): Dropped {
	const { loops, unanswered, repeated } = pairs;
	const answered = pairs.ab.reduce(
		(sum, ab, at) => sum + Number(!Number.isNaN(ab) || !Number.isNaN(pairs.ba[at]!)),
		0
	);
	return {
		loops,
		repeated,
		unanswered,
		alone: edges.alone,
		belowThreshold: answered - ties
	};
}

function notesOf({ level, unused }: EdgeList, { rule }: Order): string[] {
	const notes: string[] = [];
	if (!level)
		notes.push('No level column: every row counts as a tie, and the threshold has no effect.');
	if (level?.some((value) => value > 5))
		notes.push('Some levels are above 5, the highest of the scale.');
	if (unused.length > 0) notes.push(`Columns not read: ${unused.join(', ')}.`);
	if (rule.rule === 'confirmed')
		notes.push('Rows are read as reports, since only reports can be confirmed.');
	return notes;
}
