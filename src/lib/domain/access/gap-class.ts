/** Where one class of unreached shares ends and the next begins: none, and then up to these shares of the people. */
export const gapBreaks = [0, 0.05, 0.2, 0.5, 1] as const;

/** The class of a county, 0 (everyone is reached) to 4 (more than half are not); null when nothing is known. */
export type GapClass = 0 | 1 | 2 | 3 | 4 | null;

/** The class of the share that is not reached. Half a person of an estimate is none. */
export function gapClassOf({ have, need }: { have: number; need: number }): GapClass {
	if (need <= 0) return null;
	const share = need - have < 0.5 ? 0 : (need - have) / need;
	return gapBreaks.findIndex((most) => share <= most) as GapClass;
}
