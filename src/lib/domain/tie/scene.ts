import { omit } from '../omit.ts';
import type { Places } from '../network/layout.ts';
import { tiesOf, type TieRule } from '../network/ties.ts';
import type { PairSeen } from './agreement.ts';
import { pairsOfReports, pairsOfTies, type Organization } from './pairs.ts';
import type { OrganizationSeen, WaveFacts } from './strength.ts';

/** Where an organization is, as far as everyone may know: its place or the middle of its county, and what that is part of. */
export interface Ground {
	id: string;
	county: string | null;
	catchment: string | null;
	/** Longitude and latitude; null when not even the county is known. */
	at: [number, number] | null;
}

/** An organization of a picture that moves: where it stands (`x` to the right, `y` down), and on the ground. */
export interface SceneOrganization extends Organization {
	x: number;
	y: number;
	east: number;
	south: number;
	county: string | null;
	catchment: string | null;
	measures: Omit<OrganizationSeen, 'id' | 'name'>;
}

/** A relation beside the level of a tie: a written agreement in force, or information that is shared. */
export const overlays = ['agreement', 'sharing'] as const;

export type Overlay = (typeof overlays)[number];

/** A tie between two organizations, which are numbers in the scene's order. */
export interface SceneTie {
	a: number;
	b: number;
	/** 0 for two that have something beside a tie and no tie. */
	level: number;
	/** One side only says so, or the other did not answer: as far as the viewer may know. */
	dashed: boolean;
	disputed: boolean;
	beside: Overlay[];
}

/** A network to be drawn by a program that can turn and filter it; the strongest ties come last. */
export interface Scene {
	organizations: SceneOrganization[];
	ties: SceneTie[];
}

/** What is known of two organizations beside the level of their tie. */
export interface Beside {
	a: string;
	b: string;
	overlay: Overlay;
}

/** What a scene is made of. */
export interface SceneQuestion {
	facts: WaveFacts;
	rule: TieRule;
	measured: OrganizationSeen[];
	places: Places;
	grounds: Ground[];
	/** Pairs whose both sides the viewer may see. */
	pairs: PairSeen[];
	beside: Beside[];
}

/** Puts together what a picture of a wave's network needs to know. */
export function sceneOf(question: SceneQuestion): Scene {
	return { organizations: organizationsOf(question), ties: tiesOfScene(question) };
}

function organizationsOf({ facts, measured, places, grounds }: SceneQuestion): SceneOrganization[] {
	const byId = new Map(grounds.map((ground) => [ground.id, ground]));
	const standing = onGround(
		facts.organizations.map(({ id }) => byId.get(id)?.at ?? null),
		places
	);
	return facts.organizations.map((organization, one) => {
		const { county = null, catchment = null } = byId.get(organization.id) ?? {};
		const measures = omit(measured[one]!, 'id', 'name');
		const { id, name, sector } = organization;
		const [x, y] = [places.x[one]!, places.y[one]!];
		return { id, name, sector, x, y, ...standing[one]!, county, catchment, measures };
	});
}

/**
 * Places on paper from longitude and latitude, in widths of the picture: several at one spot stand in a spiral around it,
 * and who has no place in a row below.
 */
export function onGround(
	ats: ([number, number] | null)[],
	{ x }: Pick<Places, 'x'>
): { east: number; south: number }[] {
	const known = ats.filter((at) => at !== null);
	if (known.length === 0) return Array.from(x, (_, one) => ({ east: one, south: 0 }));
	const [west, east] = span(known.map(([longitude]) => longitude));
	const [south, north] = span(known.map(([, latitude]) => latitude));
	const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const wide = Math.max((east - west) * narrow, north - south, 0.01);
	const taken = new Map<string, number>();
	let below = 0;
	return ats.map((at) => {
		if (at === null) return { east: (below++ % 20) / 20, south: (north - south) / wide + 0.15 };
		const spot = at.map((value) => value.toFixed(3)).join();
		const turn = taken.get(spot) ?? 0;
		taken.set(spot, turn + 1);
		const far = 0.07 * Math.sqrt(turn);
		return {
			east: ((at[0] - west) * narrow) / wide + far * Math.cos(turn * 2.399963),
			south: (north - at[1]) / wide + far * Math.sin(turn * 2.399963)
		};
	});
}

function span(values: number[]): [number, number] {
	let [least, most] = [Infinity, -Infinity];
	for (const value of values) {
		least = Math.min(least, value);
		most = Math.max(most, value);
	}
	return [least, most];
}

function tiesOfScene({ facts, rule, pairs, beside }: SceneQuestion): SceneTie[] {
	const { organizations, reports } = facts;
	const { a, b, strength } = tiesOf(
		reports ? pairsOfReports(organizations, reports) : pairsOfTies(organizations, facts.ties),
		rule
	);
	const numbers = new Map(organizations.map(({ id }, one) => [id, one]));
	const keyOf = (one: number, other: number) =>
		Math.min(one, other) * organizations.length + Math.max(one, other);
	const sides = new Map(
		pairs.map((pair) => [keyOf(numbers.get(pair.a.id)!, numbers.get(pair.b.id)!), pair])
	);
	const ties = new Map<number, SceneTie>();
	for (const [at, level] of strength.entries()) {
		const key = keyOf(a[at]!, b[at]!);
		const side = sides.get(key);
		const dashed = side?.agreement === 'claimed' || side?.agreement === 'unanswered';
		const disputed = side?.disputed ?? false;
		ties.set(key, { a: a[at]!, b: b[at]!, level, dashed, disputed, beside: [] });
	}
	for (const { a, b, overlay } of beside) {
		const [one, other] = [numbers.get(a), numbers.get(b)];
		if (one === undefined || other === undefined) continue;
		const key = keyOf(one, other);
		const plain = { a: one, b: other, level: 0, dashed: false, disputed: false, beside: [] };
		const tie: SceneTie = ties.get(key) ?? plain;
		if (!tie.beside.includes(overlay)) tie.beside.push(overlay);
		ties.set(key, tie);
	}
	// Weak ties below strong ones.
	return [...ties.values()].sort((one, other) => one.level - other.level);
}
