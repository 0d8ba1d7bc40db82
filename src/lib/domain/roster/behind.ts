import type { Activity, ActivityStatus } from './activity.ts';
import { counted, type Member } from './members.ts';
import { servesAsFamily } from './perspectives.ts';

/** Which figure about members is looked behind; what is null or false does not narrow. */
export interface Behind {
	/** Youth and family members. */
	voice: boolean;
	/** FIPS code of a county. */
	county: string | null;
	status: ActivityStatus | null;
}

/** The ids of the members that a figure counts: those that are counted at all and are as the figure asks. */
export function behind(
	members: Member[],
	activity: Record<string, Activity>,
	{ voice, county, status }: Behind
): Set<string> {
	const those = counted(members).filter(
		(member) =>
			(!voice || servesAsFamily(member)) &&
			(county === null || member.county === county) &&
			(status === null || activity[member.id]?.status === status)
	);
	return new Set(those.map(({ id }) => id));
}
