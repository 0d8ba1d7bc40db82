import type { Day } from '../place/dates.ts';
import { isDisputed } from '../network/ties.ts';
import type { Report } from './pairs.ts';

/** The derived tie of a pair in one wave; null where nobody answered, and for others while the wave is open. */
export interface WaveStrength {
	wave: string;
	name: string;
	opensOn: Day;
	closesOn: Day | null;
	closed: boolean;
	strength: number | null;
}

/** One answer about the other organization. */
export interface SideReport extends Report {
	wave: string;
	reporterLevel: string | null;
	dimensions: Partial<Record<string, number>>;
}

/** A pair in one wave: the derived tie, and what each side says as far as it may be seen. */
export interface PairInWave extends WaveStrength {
	/** Each person's answer apart, and the organization's as their mean; null where nobody answered. */
	forth: Side;
	back: Side;
	gap: number | null;
	disputed: boolean;
}

export interface Side {
	level: number | null;
	answers: { level: number; reporterLevel: string | null }[];
	/** Means of the open dimensions that were answered. */
	dimensions: { name: string; mean: number }[];
}

/**
 * Puts the reports of two organizations beside the derived tie of each wave; `forth` is what `from` says. Whoever may read
 * them knows their mean before the wave closes.
 */
export function changesOf(
	waves: WaveStrength[],
	reports: SideReport[],
	from: string
): PairInWave[] {
	return waves.map((wave) => {
		const here = reports.filter((report) => report.wave === wave.wave);
		const forth = sideOf(here.filter((report) => report.from === from));
		const back = sideOf(here.filter((report) => report.from !== from));
		const known = forth.level !== null && back.level !== null;
		return {
			...wave,
			strength: wave.strength ?? mean([forth.level, back.level].filter((one) => one !== null)),
			forth,
			back,
			gap: known ? Math.abs(forth.level! - back.level!) : null,
			disputed: known && isDisputed(forth.level!, back.level!)
		};
	});
}

function sideOf(reports: SideReport[]): Side {
	const names = [...new Set(reports.flatMap(({ dimensions }) => Object.keys(dimensions)))];
	return {
		level: mean(reports.map(({ level }) => level)),
		answers: reports.map(({ level, reporterLevel }) => ({ level, reporterLevel })),
		dimensions: names.map((name) => ({
			name,
			mean: mean(reports.flatMap(({ dimensions }) => dimensions[name] ?? []))!
		}))
	};
}

function mean(numbers: number[]): number | null {
	if (numbers.length === 0) return null;
	return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
