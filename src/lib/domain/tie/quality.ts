import { openDimensions, type OpenDimension } from './dimensions.ts';

/** What one answer says of a tie beside its level. */
export interface AnswerSeen {
	from: string;
	to: string;
	dimensions: Partial<Record<string, number>>;
}

/** One dimension of a tie as both sides see it, 0 to 4; null where a side did not answer. */
export interface DimensionSeen {
	name: OpenDimension;
	forth: number | null;
	back: number | null;
	/** The mean of the sides that answered. */
	mean: number;
	gap: number | null;
}

/** How good the partnership of two organizations is, by its dimensions. */
export interface PairQuality {
	a: Named;
	b: Named;
	dimensions: DimensionSeen[];
	/** The mean of all dimensions that were answered. */
	mean: number;
	/** The lowest ones; empty when only one was answered, or all are alike. */
	weakest: OpenDimension[];
	/** What the two see most differently; null when no dimension has both sides. */
	widest: DimensionSeen | null;
}

/** One dimension over all partnerships. */
export interface DimensionOverall {
	name: OpenDimension;
	mean: number;
	pairs: number;
	/** In how many partnerships it is the weakest. */
	weakestIn: number;
}

interface Named {
	id: string;
	name: string;
}

/** The partnerships of which any dimension was answered, the poorest first. */
export function pairQualities(organizations: Named[], reports: AnswerSeen[]): PairQuality[] {
	const names = new Map(organizations.map(({ id, name }) => [id, name]));
	const known = reports.filter(({ from, to }) => names.has(from) && names.has(to));
	const groups = Map.groupBy(known, ({ from, to }) => [from, to].sort().join(' '));
	return [...groups]
		.flatMap(([pair, answers]) => {
			const [a = '', b = ''] = pair.split(' ').sort((x, y) => byName(names, x, y));
			const quality = qualityOf(answers, a);
			const named = (id: string) => ({ id, name: names.get(id) ?? '' });
			return quality ? [{ a: named(a), b: named(b), ...quality }] : [];
		})
		.toSorted((one, other) => one.mean - other.mean || one.a.name.localeCompare(other.a.name));
}

/** A partnership by its dimensions; `forth` is what `from` says. Null when none was answered. */
export function qualityOf(
	answers: AnswerSeen[],
	from: string
): Omit<PairQuality, 'a' | 'b'> | null {
	const dimensions = openDimensions.flatMap((name) => {
		const side = (own: boolean) =>
			mean(
				answers
					.filter((answer) => (answer.from === from) === own)
					.flatMap((answer) => answer.dimensions[name] ?? [])
			);
		return seenAs(name, side(true), side(false));
	});
	if (dimensions.length === 0) return null;
	return {
		dimensions,
		mean: mean(dimensions.map((each) => each.mean))!,
		weakest: weakestOf(dimensions),
		widest: dimensions
			.filter(({ gap }) => gap !== null && gap > 0)
			.reduce<DimensionSeen | null>(
				(most, each) => (each.gap! > (most?.gap ?? 0) ? each : most),
				null
			)
	};
}

/** Every dimension over some partnerships, the lowest mean first. */
export function overallOf(pairs: PairQuality[]): DimensionOverall[] {
	return openDimensions
		.flatMap((name) => {
			const own = pairs.flatMap(({ dimensions }) =>
				dimensions.filter((each) => each.name === name)
			);
			if (own.length === 0) return [];
			const weakestIn = pairs.filter(({ weakest }) => weakest.includes(name)).length;
			return [{ name, mean: mean(own.map((each) => each.mean))!, pairs: own.length, weakestIn }];
		})
		.toSorted((one, other) => one.mean - other.mean);
}

function seenAs(name: OpenDimension, forth: number | null, back: number | null): DimensionSeen[] {
	const sides = [forth, back].filter((side) => side !== null);
	if (sides.length === 0) return [];
	const gap = forth !== null && back !== null ? Math.abs(forth - back) : null;
	return [{ name, forth, back, mean: mean(sides)!, gap }];
}

function weakestOf(dimensions: DimensionSeen[]): OpenDimension[] {
	const means = dimensions.map((each) => each.mean);
	const lowest = Math.min(...means);
	if (lowest === Math.max(...means)) return [];
	return dimensions.filter((each) => each.mean === lowest).map(({ name }) => name);
}

function byName(names: Map<string, string>, one: string, other: string) {
	return (names.get(one) ?? '').localeCompare(names.get(other) ?? '');
}

function mean(numbers: number[]): number | null {
	if (numbers.length === 0) return null;
	return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
