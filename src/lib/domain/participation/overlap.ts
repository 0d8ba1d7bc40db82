import { byText } from '../order.ts';
import type { Effort } from './participation.ts';

/** Who sits both at a table and on the bodies around it. */
export interface Overlap {
	/** Organizations at the table that sit on one of the bodies, with the ids of those; most bodies first. */
	shared: { id: string; name: string; efforts: string[] }[];
	/** How many organizations each body shares with the table; null when nobody wrote down who sits there. */
	counts: { id: string; name: string; shared: number | null }[];
	/** Bodies that are known to share none: nothing links them to the table but its coordinator. */
	withoutLink: { id: string; name: string }[];
}

/** Compares those who sit at a table with those of the bodies around it. */
export function overlapOf(
	efforts: Pick<Effort, 'id' | 'name' | 'organizations'>[],
	atTable: { id: string; name: string }[]
): Overlap {
	const sits = (effort: Pick<Effort, 'organizations'>, id: string) =>
		(effort.organizations ?? []).some((each) => each.id === id);
	const shared = atTable
		.map(({ id, name }) => ({
			...{ id, name },
			efforts: efforts.filter((effort) => sits(effort, id)).map((effort) => effort.id)
		}))
		.filter((organization) => organization.efforts.length > 0)
		.toSorted((a, b) => b.efforts.length - a.efforts.length || byText(a.name, b.name));
	const counts = efforts.map((effort) => ({
		...{ id: effort.id, name: effort.name },
		shared: effort.organizations && atTable.filter(({ id }) => sits(effort, id)).length
	}));
	const withoutLink = counts
		.filter((each) => each.shared === 0)
		.map(({ id, name }) => ({ id, name }));
	return { shared, counts, withoutLink };
}
