import { layout, type Places } from '../network/layout.ts';
import { networkOfTies } from '../network/strength.ts';
import { tiesOf, usualRule, type TieRule } from '../network/ties.ts';
import type { PairSeen } from './agreement.ts';
import type { WaveTies } from './change.ts';
import { placeLabels, type Label } from './labels.ts';
import { numbersOf, pairsOfReports, pairsOfTies, type Organization } from './pairs.ts';
import type { WaveFacts } from './strength.ts';

/** An organization in a picture, in its units. */
export interface DrawnOrganization extends Organization {
	x: number;
	y: number;
	radius: number;
	/** Where its name stands; null when there is no room for it. */
	label: Label | null;
	/** Not within the chosen steps of the chosen organization. */
	faded: boolean;
}

/** A tie in a picture. */
export interface DrawnTie {
	a: DrawnOrganization;
	b: DrawnOrganization;
	level: number;
	/** One side only says so, or the other did not answer: as far as the viewer may know. */
	dashed: boolean;
	disputed: boolean;
	faded: boolean;
}

/** A network drawn: everything inside `width` and `height`. */
export interface Picture {
	width: number;
	height: number;
	organizations: DrawnOrganization[];
	ties: DrawnTie[];
}

/** What is drawn how. */
export interface PictureQuestion {
	facts: WaveFacts;
	rule: TieRule;
	places: Places;
	/** By organization, what its size says; null counts as nothing. */
	sizes: (number | null)[];
	/** Pairs whose both sides the viewer may see. */
	pairs: PairSeen[];
	/** The chosen organization, and how many steps around it stay bright. */
	focus: { id: string; steps: number } | null;
}

const margin = { x: 96, y: 34 };
const widest = 900;
const unit = 120;

/**
 * Places that hold from one wave to the next: each organization stands where it stood in the first wave that has it, and
 * newcomers come to stand near those they are tied to. The rule that is chosen moves nobody.
 */
export function placesOver(waves: WaveTies[]): Places {
	const known = new Map<string, { x: number; y: number }>();
	let places: Places = { x: new Float64Array(), y: new Float64Array() };
	for (const { organizations, ties } of waves) {
		const saved = (axis: 'x' | 'y') =>
			Float64Array.from(organizations, ({ id }) => known.get(id)?.[axis] ?? NaN);
		const network = networkOfTies(pairsOfTies(organizations, ties), usualRule);
		places = layout(network, { x: saved('x'), y: saved('y') });
		for (const [index, { id }] of organizations.entries())
			known.set(id, { x: places.x[index]!, y: places.y[index]! });
	}
	return places;
}

/** Draws a wave's network: width of a tie by its level, size of an organization by a measure. */
export function pictureOf(question: PictureQuestion): Picture {
	const { facts, rule } = question;
	const frame = frameOf(question.places);
	const organizations = drawnOrganizations(question, frame);
	const numbers = numbersOf(facts.organizations);
	const sides = new Map(question.pairs.map((pair) => [`${pair.a.id} ${pair.b.id}`, pair]));
	const pairs = facts.reports
		? pairsOfReports(facts.organizations, facts.reports)
		: pairsOfTies(facts.organizations, facts.ties);
	const { a, b, strength } = tiesOf(pairs, rule);
	const near = nearOf(question.focus, numbers, a, b);
	for (const [number, one] of organizations.entries())
		one.faded = near !== null && !near.has(number);
	const ties = Array.from(strength, (level, at): DrawnTie => {
		const [one, other] = [organizations[a[at]!]!, organizations[b[at]!]!];
		const side = sides.get(`${one.id} ${other.id}`) ?? sides.get(`${other.id} ${one.id}`);
		const dashed = side?.agreement === 'claimed' || side?.agreement === 'unanswered';
		return {
			a: one,
			b: other,
			level,
			dashed,
			disputed: side?.disputed ?? false,
			faded: one.faded || other.faded
		};
	});
	const labels = placeLabels(organizations, frame);
	for (const [index, one] of organizations.entries()) one.label = labels[index]!;
	return { width: frame.width, height: frame.height, organizations, ties };
}

interface Frame {
	width: number;
	height: number;
	at: (x: number, y: number) => { x: number; y: number };
}

// The longer side of the picture lies across.
function frameOf({ x, y }: Places): Frame {
	const span = (values: Float64Array) =>
		values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 0];
	const [left, right] = span(x) as [number, number];
	const [top, bottom] = span(y) as [number, number];
	const turned = bottom - top > right - left;
	const across = Math.max(right - left, bottom - top, 0.01);
	const down = Math.min(right - left, bottom - top);
	const scale = Math.min(unit, (widest - 2 * margin.x) / across);
	return {
		width: Math.max(across * scale + 2 * margin.x, 480),
		height: down * scale + 2 * margin.y,
		at(px, py) {
			const [h, v] = turned ? [py - top, px - left] : [px - left, py - top];
			return { x: margin.x + h * scale, y: margin.y + v * scale };
		}
	};
}

function drawnOrganizations({ facts, places, sizes }: PictureQuestion, frame: Frame) {
	const largest = Math.max(...sizes.map((size) => size ?? 0), 1e-9);
	return facts.organizations.map((organization, index): DrawnOrganization => {
		const share = Math.max(0, (sizes[index] ?? 0) / largest);
		return {
			...organization,
			...frame.at(places.x[index]!, places.y[index]!),
			radius: 6 + 10 * Math.sqrt(share),
			label: null,
			faded: false
		};
	});
}

// Who is within some steps of the chosen organization; null when none is chosen.
function nearOf(
	focus: PictureQuestion['focus'],
	numbers: Map<string, number>,
	a: Int32Array,
	b: Int32Array
): Set<number> | null {
	const start = focus && numbers.get(focus.id);
	if (!focus || start === undefined || start === null) return null;
	const near = new Set([start]);
	for (let step = 0; step < focus.steps; step++) {
		const reached = [...near];
		for (let at = 0; at < a.length; at++) {
			if (reached.includes(a[at]!)) near.add(b[at]!);
			if (reached.includes(b[at]!)) near.add(a[at]!);
		}
	}
	return near;
}
