import type { Grouping, Look } from './look.ts';
import { grouped, type Grouped, type SceneGroup } from './scene-groups.ts';
import type { Overlay, Scene } from './scene.ts';
import { stepsOf, wayBetween, within, type Step } from './ways.ts';

/** An organization of a scene by its number there. */
export interface Standing {
	one: number;
	id: string;
	name: string;
}

/** A neighbor of the chosen organization, with what is said of their tie. */
export interface Neighbor extends Standing {
	level: number;
	dashed: boolean;
	disputed: boolean;
	beside: Overlay[];
}

/** What the lists beside a picture say, for one look at it. */
export interface SceneView {
	n: number;
	/** How many ties there are, and how many organizations have none. */
	ties: number;
	alone: number;
	/** Which kinds of lines there are. */
	lines: { dashed: boolean; disputed: boolean; agreement: boolean; sharing: boolean };
	/** What groups are told apart by. */
	signs: Grouping;
	groups: SceneGroup[];
	/** Its neighbors, the strongest tie first, and with whom it has something beside a tie, or without one. */
	chosen: (Standing & { neighbors: Neighbor[]; beside: (Standing & { what: Overlay[] })[] }) | null;
	target: Standing | null;
	way: Standing[];
	/** Whose names hold what is looked for: how many, and the first hundred. */
	found: { n: number; first: (Standing & { degree: number | null })[] };
	/** Who has the most ties. */
	busiest: number | null;
	/** Everyone, to choose from; null when there are too many. */
	choices: { id: string; name: string }[] | null;
}

/** A scene with what every look at it needs. */
export interface OpenedScene extends Scene {
	steps: Step[][];
	numbers: Map<string, number>;
	lines: SceneView['lines'];
}

/** What a look at a scene comes to: organizations' groups, who stays bright, who is left out, the way. */
export interface SceneChoice {
	grouped: Grouped;
	chosen: number | null;
	target: number | null;
	way: number[];
	bright: Set<number> | null;
	hidden: Set<number>;
}

const mostFound = 100;
const mostChoices = 500;

/** Makes a scene ready to be looked at. */
export function openScene({ organizations, ties }: Scene): OpenedScene {
	return {
		organizations,
		ties,
		steps: stepsOf(organizations.length, ties),
		numbers: new Map(organizations.map(({ id }, one) => [id, one])),
		lines: {
			dashed: ties.some(({ dashed }) => dashed),
			disputed: ties.some(({ disputed }) => disputed),
			agreement: ties.some(({ beside }) => beside.includes('agreement')),
			sharing: ties.some(({ beside }) => beside.includes('sharing'))
		}
	};
}

/** Works out what a look at a scene comes to. */
export function chooseIn({ organizations, steps, numbers }: OpenedScene, look: Look): SceneChoice {
	const numberOf = (id: string | null) => (id === null ? null : (numbers.get(id) ?? null));
	const [chosen, target] = [numberOf(look.focus), numberOf(look.to)];
	const isWay = chosen !== null && target !== null && chosen !== target;
	const way = isWay ? wayBetween(steps, chosen, target) : [];
	const groups = grouped(organizations, look.signs);
	const left = groups.groups.map(({ key }) => look.show.length > 0 && !look.show.includes(key));
	const all = left.every((isLeft) => isLeft);
	const hidden = all ? [] : [...groups.of.keys()].filter((one) => left[groups.of[one]!]);
	const near = chosen === null ? null : within(steps, chosen, look.steps);
	return {
		grouped: groups,
		chosen,
		target,
		way,
		bright: near && new Set([...near, ...way]),
		hidden: new Set(hidden)
	};
}

/** What the lists beside the picture say of a choice. */
export function viewOf(scene: OpenedScene, look: Look, choice: SceneChoice): SceneView {
	const { organizations, steps, ties, lines } = scene;
	const { chosen, target, way } = choice;
	return {
		n: organizations.length,
		ties: ties.reduce((sum, { level }) => sum + Number(level > 0), 0),
		alone: steps.reduce((sum, own) => sum + Number(own.length === 0), 0),
		lines,
		signs: look.signs,
		groups: choice.grouped.groups,
		chosen:
			chosen === null
				? null
				: {
						...standing(scene, chosen),
						neighbors: around(scene, chosen),
						beside: besideOf(scene, chosen)
					},
		target: target === null ? null : standing(scene, target),
		way: way.map((one) => standing(scene, one)),
		found: foundIn(scene, look.find),
		busiest: busiestOf(steps),
		choices:
			organizations.length > mostChoices
				? null
				: organizations.map(({ id, name }) => ({ id, name }))
	};
}

function standing({ organizations }: OpenedScene, one: number): Standing {
	const { id, name } = organizations[one]!;
	return { one, id, name };
}

function around(scene: OpenedScene, chosen: number): Neighbor[] {
	return scene.steps[chosen]!.map(({ to, level, tie }) => {
		const { dashed, disputed, beside } = scene.ties[tie]!;
		return { ...standing(scene, to), level, dashed, disputed, beside };
	});
}

function besideOf(scene: OpenedScene, chosen: number) {
	return scene.ties.flatMap(({ a, b, beside: what }) =>
		what.length > 0 && (a === chosen || b === chosen)
			? [{ ...standing(scene, a === chosen ? b : a), what }]
			: []
	);
}

function foundIn(scene: OpenedScene, find: string): SceneView['found'] {
	const part = find.trim().toLocaleLowerCase();
	const numbers = [...scene.organizations.keys()].filter((one) =>
		scene.organizations[one]!.name.toLocaleLowerCase().includes(part)
	);
	const first = numbers.slice(0, mostFound).map((one) => ({
		...standing(scene, one),
		degree: scene.organizations[one]!.measures.degree
	}));
	return { n: numbers.length, first };
}

function busiestOf(steps: Step[][]): number | null {
	let best: number | null = null;
	for (const [one, { length }] of steps.entries())
		if (best === null || length > steps[best]!.length) best = one;
	return best;
}
