import { byText } from '../order.ts';
import {
	barriers,
	sharesData,
	type AgreementSeen,
	type Barrier,
	type Party
} from './agreements.ts';

/** One organization gives another data under an agreement. */
export interface Shared {
	from: Party;
	to: Party;
	agreement: Pick<AgreementSeen, 'id' | 'title' | 'due' | 'reviewDue' | 'last'>;
	what: string | null;
	/** Counts only or single records; null when it is not written down. */
	as: AgreementSeen['sharedAs'];
}

/** Who gives whom data, which agreements about it ran out, and what is in the way. */
export interface SharingSeen {
	shared: Shared[];
	/** Ended, and no other agreement has all their parties share data. */
	expired: AgreementSeen[];
	barriers: { barrier: Barrier; agreements: number; partnerships: number }[];
}

/** What data is shared under agreements in force. */
export function sharingOf(
	agreements: AgreementSeen[],
	partnerships: { barriers: Barrier[] }[]
): SharingSeen {
	const about = agreements.filter(sharesData);
	const running = about.filter(({ standing }) => standing !== 'ended');
	return {
		shared: about
			.filter(({ standing }) => standing === 'in_force')
			.flatMap(sharedUnder)
			.toSorted((a, b) => byText(a.from.name, b.from.name) || byText(a.to.name, b.to.name)),
		expired: about.filter((each) => each.standing === 'ended' && !isFollowed(each, running)),
		barriers: barriers.map((barrier) => {
			const count = (list: { barriers: Barrier[] }[]) =>
				list.filter((each) => each.barriers.includes(barrier)).length;
			const met = agreements.filter(({ standing }) => standing !== 'ended');
			return { barrier, agreements: count(met), partnerships: count(partnerships) };
		})
	};
}

/** Whether one of some agreements binds all parties of another. */
export function isFollowed(
	{ parties }: Pick<AgreementSeen, 'parties'>,
	later: Pick<AgreementSeen, 'parties'>[]
): boolean {
	return later.some((each) => {
		const bound = each.parties.map(({ id }) => id);
		return parties.every(({ id }) => bound.includes(id));
	});
}

// Without saying who gives and who receives, all do both.
function sharedUnder(agreement: AgreementSeen): Shared[] {
	const { id, title, due, reviewDue, last, parties, sharedWhat, sharedAs } = agreement;
	const named = (ids: string[]) =>
		ids.length > 0 ? parties.filter((p) => ids.includes(p.id)) : parties;
	return named(agreement.sharedFrom).flatMap((from) =>
		named(agreement.sharedTo)
			.filter((to) => to.id !== from.id)
			.map((to) => ({
				from,
				to,
				agreement: { id, title, due, reviewDue, last },
				what: sharedWhat,
				as: sharedAs
			}))
	);
}
