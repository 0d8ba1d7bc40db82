import type { AskedCounty } from './cells.ts';
import { rounded, type CountyGap, type Reached } from './gaps.ts';

/** How one group of children fares. */
export interface GroupReached extends Reached {
	group: string;
}

/** Children reached by race or ethnicity and by rural class, each county's share taken for all its groups. */
export interface Equity {
	groups: GroupReached[];
	ruralClasses: GroupReached[];
}

/** Who is reached: within a county everyone by its share, since nobody counted groups at finer places. */
export function equityOf(counties: AskedCounty[], gaps: CountyGap[]): Equity {
	const groups = new Map<string, Reached>();
	const ruralClasses = new Map<string, Reached>();
	for (const [number, county] of counties.entries()) {
		const share = gaps[number]?.reached.share ?? null;
		if (share === null) continue;
		for (const [group, children] of Object.entries(county.childrenByGroup))
			add(groups, group, children, share);
		if (county.ruralClass && county.children !== null)
			add(ruralClasses, county.ruralClass, county.children, share);
	}
	return { groups: listed(groups), ruralClasses: listed(ruralClasses) };
}

function add(all: Map<string, Reached>, group: string, children: number, share: number) {
	const { have, need } = all.get(group) ?? { have: 0, need: 0 };
	all.set(group, { have: have + share * children, need: need + children, share: null });
}

function listed(all: Map<string, Reached>): GroupReached[] {
	return [...all]
		.map(([group, { have, need }]) => {
			return { group, have: rounded(have), need, share: need > 0 ? have / need : null };
		})
		.sort((one, other) => other.need - one.need);
}
