import { depthFirst, type Tree } from './depth-first.ts';
import type { Network } from './network.ts';

/**
 * Organizations without which their part of the network falls apart, in ascending order, and who is cut off: everyone
 * outside the largest piece that is left, or everyone when no piece is the largest. Pieces hold numbers, largest first.
 */
export interface CutPoint {
	organization: number;
	cutsOff: number[][];
	/** How many are cut off, also when `cutsOff` was not filled. */
	count: number;
}

/**
 * The cut points (articulation points; Hopcroft & Tarjan 1973). Names at most `most` of those cut off over all cut points
 * together: in a chain of n they are n²/4.
 */
export function cutPoints(network: Network, most = Infinity): CutPoint[] {
	const tree = depthFirst(network);
	const found: CutPoint[] = [];
	let named = 0;
	for (let one = 0; one < network.size; one++) {
		const pieces = piecesWithout(network, tree, one);
		if (pieces.length < 2) continue;
		const lost = pieces.slice(pieces[0]!.size > pieces[1]!.size ? 1 : 0);
		const count = lost.reduce((sum, { size }) => sum + size, 0);
		named += count;
		const cutsOff = named > most ? [] : lost.map((piece) => membersOf(tree, one, piece, pieces));
		found.push({ organization: one, cutsOff, count });
	}
	return found;
}

/** A piece that is left when an organization goes: a stretch of the tree's order, or (from -1) all of the rest. */
interface Piece {
	from: number;
	size: number;
}

/** The pieces into which its part of the network falls without an organization, largest first. */
export function piecesWithout(network: Network, tree: Tree, one: number): Piece[] {
	const { offsets, neighbors } = network;
	const { parent, falls, found, extent, root } = tree;
	const pieces: Piece[] = [];
	let rest = extent[root[one]!]! - 1;
	for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
		const other = neighbors[at]!;
		if (parent[other] !== one || !falls[other]) continue;
		pieces.push({ from: found[other]!, size: extent[other]! });
		rest -= extent[other]!;
	}
	if (rest > 0) pieces.push({ from: -1, size: rest });
	return pieces.sort((a, b) => b.size - a.size);
}

function membersOf(tree: Tree, one: number, piece: Piece, pieces: Piece[]): number[] {
	const { order, found, extent, root } = tree;
	if (piece.from >= 0) return ascending(order.slice(piece.from, piece.from + piece.size));
	const first = found[root[one]!]!;
	const gone = new Set([one]);
	for (const { from, size } of pieces) {
		if (from >= 0) for (const member of order.subarray(from, from + size)) gone.add(member);
	}
	const whole = order.slice(first, first + extent[root[one]!]!);
	return ascending(whole.filter((member) => !gone.has(member)));
}

function ascending(members: Int32Array): number[] {
	return [...members.sort()];
}
