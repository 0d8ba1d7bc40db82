import { revealsSmall } from '../representation/revealing.ts';
import { suppressed } from '../representation/suppress.ts';
import { areSame, type Boundaries } from '../place/boundaries.ts';
import { isRecorded, type StateFacts, type StatePerson, type StateTable } from './facts.ts';

/** Counts of people with a youth or family perspective under this are not shown. */
export const smallestCell = 5;

/** People with a youth or family perspective, of all people at some tables; `have` is null when it is hidden. */
export interface Voices {
	have: number | null;
	need: number;
}

/** The voices of the state and of each catchment by name; null where no member is on record. */
export interface ShownVoices {
	all: Voices | null;
	catchments: Map<string, Voices | null>;
}

// The people at some tables, each once, by number.
interface Group {
	name: string;
	voices: Set<number>;
	need: number;
}

/**
 * The voices at the tables of a state, each person once at each level, with small counts hidden, and as many more as are
 * needed so that none follows by adding and subtracting what is shown, by these boundaries and by all others together.
 */
export function shownVoices({ tables, counties, boundaries }: StateFacts): ShownVoices {
	const own: Boundaries = new Map(
		counties.flatMap(({ fips, catchment }) => (catchment === null ? [] : [[fips, catchment]]))
	);
	const sets = boundaries.some((set) => areSame(set, own)) ? boundaries : [...boundaries, own];
	const whole = groupOf(
		'',
		tables.filter(({ counties: here }) => here.length > 0)
	);
	const groups = sets.map((set) => groupsBy(set, tables));
	const open = openGroups(groups, whole);
	const at = sets.findIndex((set) => areSame(set, own));
	return {
		all: whole && { have: isSmall(whole) ? null : whole.voices.size, need: whole.need },
		catchments: new Map(
			groups[at]!.map((group) => [
				group.name,
				{ have: open.has(group) ? group.voices.size : null, need: group.need }
			])
		)
	};
}

// One set of boundaries after the other: a count is open unless a small one would follow from it and those open already.
function openGroups(sets: Group[][], whole: Group | null): Set<Group> {
	const open = new Set<Group>();
	if (whole === null) return open;
	const parts = partsOf(whole, sets.flat());
	const said = isSmall(whole) ? [] : [parts.map(() => 1)];
	for (const groups of sets) {
		for (const group of openAlone(groups).toSorted((a, b) => b.voices.size - a.voices.size)) {
			const sum = parts.map(({ one }) => Number(group.voices.has(one)));
			const counts = parts.map(({ count }) => count);
			if (revealsSmall([...said, sum], counts, smallestCell)) continue;
			said.push(sum);
			open.add(group);
		}
	}
	return open;
}

// What may be said of the catchments of one set as if there were no other. That nobody at all is there tells nothing about anybody.
function openAlone(groups: Group[]): Group[] {
	const counts = groups.map(({ voices }) => voices.size);
	if (counts.every((count) => count === 0)) return groups;
	const shown = suppressed(counts, smallestCell);
	return groups.filter((_, at) => shown[at] !== null);
}

// People who are in the same groups, with one of them.
function partsOf({ voices }: Group, groups: Group[]): { one: number; count: number }[] {
	const where = (person: number) =>
		groups.flatMap((group, at) => (group.voices.has(person) ? [at] : [])).join(' ');
	return [...Map.groupBy(voices, where).values()].map((same) => {
		return { one: same[0]!, count: same.length };
	});
}

function groupsBy(set: Boundaries, tables: StateTable[]): Group[] {
	const names = [...new Set(set.values())].toSorted();
	return names.flatMap((name) => {
		const inside = tables.filter(({ counties }) => counties.some((fips) => set.get(fips) === name));
		return groupOf(name, inside) ?? [];
	});
}

function groupOf(name: string, tables: StateTable[]): Group | null {
	const known = tables.filter(isRecorded).flatMap(({ people }) => people);
	if (known.length === 0) return null;
	const voices = numbersOf(known.filter(({ voice }) => voice));
	return { name, voices, need: numbersOf(known).size };
}

function numbersOf(people: StatePerson[]): Set<number> {
	return new Set(people.map(({ person }) => person));
}

function isSmall({ voices }: Group): boolean {
	return voices.size > 0 && voices.size < smallestCell;
}
