import type { AgreementSeen, Party } from '../agreement/agreements.ts';
import type { PartnerMap } from './partners.ts';

/** Something in writing that several organizations share. */
interface Shared {
	parties: Party[];
}

/** What stands behind the partners of a body: agreements in force with the team, by the id of the organization. */
export function agreementsBehind(
	map: Pick<PartnerMap, 'team' | 'types'>,
	agreements: AgreementSeen[]
): Record<string, AgreementSeen[]> {
	const inForce = agreements.filter(({ standing }) => standing === 'in_force');
	return behind(map, inForce);
}

/** For each partner what it shares with the team, or, where there is no team, with anyone else at the table; partners without any are left out. */
export function behind<T extends Shared>(
	{ team, types }: Pick<PartnerMap, 'team' | 'types'>,
	shared: T[]
): Record<string, T[]> {
	const partners = [
		...new Set(types.flatMap(({ organizations }) => organizations.map(({ id }) => id)))
	];
	const withWhom = team.length > 0 ? team.map(({ id }) => id) : partners;
	const found = partners.map((partner) => {
		const own = shared.filter(({ parties }) => {
			const ids = parties.map(({ id }) => id);
			return ids.includes(partner) && ids.some((id) => id !== partner && withWhom.includes(id));
		});
		return [partner, own] as const;
	});
	return Object.fromEntries(found.filter(([, own]) => own.length > 0));
}
