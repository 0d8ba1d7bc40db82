import type { DerivedTie, Organization } from './pairs.ts';

/** The derived ties of a wave, for comparing it with another. */
export interface WaveTies {
	organizations: Organization[];
	ties: DerivedTie[];
}

/** One pair in two waves, by the mean of its reports. */
export interface TieChange {
	a: Organization;
	b: Organization;
	before: number;
	after: number;
}

/**
 * What changed between two waves among the organizations of both. A pair that only one wave knows anything of is `unknown`:
 * an answer that is missing is no change. `joined` and `left` say how the roster changed.
 */
export interface WaveChange {
	appeared: TieChange[];
	grew: TieChange[];
	weakened: TieChange[];
	faded: TieChange[];
	steady: number;
	unknown: number;
	joined: Organization[];
	left: Organization[];
}

/** Compares two waves; a tie is a mean level at or above the threshold. Largest changes first. */
export function changeBetween(before: WaveTies, after: WaveTies, threshold: number): WaveChange {
	const organizations = new Map(after.organizations.map((one) => [one.id, one]));
	const was = new Set(before.organizations.map(({ id }) => id));
	const stays = (id: string) => was.has(id) && organizations.has(id);
	const [then, now] = [strengths(before, stays), strengths(after, stays)];
	const both = [...now].filter(([key]) => then.has(key));
	const changes = both.map(([key, after]): TieChange => {
		const [a, b] = key.split(' ').map((id) => organizations.get(id)!) as [
			Organization,
			Organization
		];
		return { a, b, before: then.get(key)!, after };
	});
	const kept = changes.filter((one) => one.before >= threshold && one.after >= threshold);
	return {
		appeared: largestFirst(
			changes.filter((one) => one.before < threshold && one.after >= threshold)
		),
		grew: largestFirst(kept.filter((one) => one.after > one.before)),
		weakened: largestFirst(kept.filter((one) => one.after < one.before)),
		faded: largestFirst(changes.filter((one) => one.before >= threshold && one.after < threshold)),
		steady: kept.filter((one) => one.after === one.before).length,
		unknown: new Set([...then.keys(), ...now.keys()]).size - both.length,
		joined: after.organizations.filter(({ id }) => !was.has(id)),
		left: before.organizations.filter(({ id }) => !organizations.has(id))
	};
}

function strengths({ ties }: WaveTies, stays: (id: string) => boolean) {
	const among = ties.filter(({ a, b }) => stays(a) && stays(b));
	return new Map(among.map(({ a, b, strength }) => [[a, b].sort().join(' '), strength]));
}

function largestFirst(changes: TieChange[]): TieChange[] {
	const size = ({ before, after }: TieChange) => Math.abs(after - before);
	return changes.toSorted(
		(one, other) => size(other) - size(one) || one.a.name.localeCompare(other.a.name)
	);
}
