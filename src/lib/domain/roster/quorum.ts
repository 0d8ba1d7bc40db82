import type { Presence } from './members.ts';

/** A member on the list of one meeting. */
export interface Listed {
	present: Presence | null;
	voting: boolean;
	/** Whether the member stands in for another: then the other's place is the one that counts. */
	alternate: boolean;
	/** Staff to the body and guests have no place to count. */
	counted: boolean;
	/** The perspectives that whoever looks may know of. */
	perspectives: string[];
}

/** Voting members who came, or sent somebody, of all voting members; how many are needed, and whether they came. Null where the body set no quorum. */
export interface Quorum {
	came: number;
	voting: number;
	need: number | null;
	reached: boolean | null;
}

/** The quorum of a meeting. `share` is the part of the voting members that must be there: 0.5 is reached by half of them. */
export function quorum(list: Listed[], share: number | null): Quorum {
	const voting = list.filter((each) => each.voting && each.counted && !each.alternate);
	const came = voting.filter(({ present }) => present === 'self' || present === 'alternate').length;
	// Shares are kept in whole percent: the product of two decimals must not ask for one person more.
	const need = share === null ? null : Math.ceil((Math.round(share * 100) * voting.length) / 100);
	return { came, voting: voting.length, need, reached: need === null ? null : came >= need };
}

/** The perspectives of those who came themselves, each once, in alphabetical order. */
export function perspectivesPresent(list: Listed[]): string[] {
	const here = list.filter(({ present, counted }) => present === 'self' && counted);
	return [...new Set(here.flatMap(({ perspectives }) => perspectives))].toSorted();
}
