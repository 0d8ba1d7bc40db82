import type { Party } from '../agreement/agreements.ts';
import type { Share } from '../share.ts';

/** The steps of a response to a crisis, in their order. */
export const steps = ['call', 'dispatch', 'on_scene', 'transport', 'follow_up'] as const;

export type Step = (typeof steps)[number];

/** People or places that a step touches, and the organizations of that group that are partners in it. */
export interface AffectedGroup {
	id: string;
	step: Step;
	name: string;
	organizations: Party[];
	version: number;
}

/** A step with the groups it touches: those with a partner, and those without. */
export interface StepRow {
	step: Step;
	partnered: AffectedGroup[];
	without: AffectedGroup[];
}

/** Who is affected and who is partnered at each step. */
export function stepRows(groups: AffectedGroup[]): StepRow[] {
	return steps.map((step) => {
		const own = groups.filter((group) => group.step === step);
		return {
			step,
			partnered: own.filter(({ organizations }) => organizations.length > 0),
			without: own.filter(({ organizations }) => organizations.length === 0)
		};
	});
}

/** How many of the groups that are touched have a partner. */
export function partneredShare(groups: AffectedGroup[]): Share {
	const have = groups.filter(({ organizations }) => organizations.length > 0).length;
	return { have, need: groups.length };
}
