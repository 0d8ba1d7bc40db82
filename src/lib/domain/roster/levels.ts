import type { Share } from '../share.ts';
import { bands, type Band } from '../vocabulary.ts';
import type { Member } from './members.ts';

/** Which bands of an agency sit at the table. A member of unknown level is counted apart, never as frontline. */
export interface AgencyLevels {
	id: string;
	name: string;
	nominal: Band[];
	/** Bands with a member who still comes. */
	active: Band[];
	unknown: number;
}

/** The levels of all agencies that are members and have enough staff to be asked. */
export interface Levels {
	applicable: number;
	/** Mean part of the three bands an agency brings, 0 to 1; null without an agency. */
	meanDepth: { nominal: number | null; active: number | null };
	/** Agencies with an active member of the band, of the agencies. */
	reach: Record<Band, Share>;
	agencies: AgencyLevels[];
}

/** The size bands of agencies that surely have so many staff: from 6 on these are 6-20, 21-100 and 100+. */
export function staffSizesFrom(staff: number): string[] {
	const bandsFrom = { '1-5': 1, '6-20': 6, '21-100': 21, '100+': 100 };
	return Object.entries(bandsFrom).flatMap(([band, from]) => (from >= staff ? [band] : []));
}

/** Level coverage inside the agencies that have a member and whose levels can be asked about. */
export function levels(
	organizations: { id: string; name: string }[],
	members: Member[],
	coming: Member[]
): Levels {
	const agencies = organizations
		.map(({ id, name }) => agencyLevels(id, name, membersOf(id, members), membersOf(id, coming)))
		.filter((agency) => agency !== null);
	const reach = (band: Band): Share => ({
		have: agencies.filter(({ active }) => active.includes(band)).length,
		need: agencies.length
	});
	return {
		applicable: agencies.length,
		meanDepth: {
			nominal: meanDepth(agencies.map(({ nominal }) => nominal)),
			active: meanDepth(agencies.map(({ active }) => active))
		},
		reach: {
			leadership: reach('leadership'),
			middle: reach('middle'),
			frontline: reach('frontline')
		},
		agencies
	};
}

function agencyLevels(
	id: string,
	name: string,
	members: Member[],
	coming: Member[]
): AgencyLevels | null {
	if (members.length === 0) return null;
	const unknown = members.filter(({ level }) => level === null).length;
	return { id, name, nominal: bandsOf(members), active: bandsOf(coming), unknown };
}

function membersOf(organization: string, members: Member[]): Member[] {
	return members.filter((member) => member.organization === organization);
}

function bandsOf(members: Member[]): Band[] {
	return bands.filter((band) => members.some(({ level }) => level === band));
}

function meanDepth(found: Band[][]): number | null {
	const all = found.reduce((sum, { length }) => sum + length, 0);
	return found.length === 0 ? null : all / (found.length * bands.length);
}
