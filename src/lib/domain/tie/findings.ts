import type { OrganizationSeen, StrengthSeen } from './strength.ts';

/** What stands out in a network: data for a sentence, with the organizations it is about. */
export type NetworkFinding =
	| { kind: 'isolate'; organizations: Named[] }
	| { kind: 'peripheral'; organizations: Named[] }
	| { kind: 'cut_point'; organization: string; cutsOff: string[]; count: number }
	| { kind: 'hub'; organization: Named; share: number; degree: number };

type Named = Pick<OrganizationSeen, 'id' | 'name'>;

// An organization on more than a quarter of all shortest ways between others carries a lot.
const muchBetween = 0.25;

/** What to look at first: who has no tie, without whom others are cut off, who has one tie only, who carries too much. */
export function findingsOf({ organizations, cutPoints, withheld }: StrengthSeen): NetworkFinding[] {
	if (withheld !== null) return [];
	const withDegree = (degree: number) => organizations.filter((one) => one.degree === degree);
	const lists = { isolate: withDegree(0), peripheral: withDegree(1) };
	const between = ({ organization }: { organization: string }) =>
		organizations.find(({ name }) => name === organization)?.betweenness ?? 0;
	const list = (kind: 'isolate' | 'peripheral'): NetworkFinding[] =>
		lists[kind].length > 0 ? [{ kind, organizations: lists[kind] }] : [];
	const cuts = (cutPoints ?? [])
		.toSorted((one, other) => other.count - one.count || between(other) - between(one))
		.map((cut): NetworkFinding => ({ kind: 'cut_point', ...cut }));
	return [...list('isolate'), ...cuts, ...list('peripheral'), ...hubs(organizations)];
}

function hubs(organizations: OrganizationSeen[]): NetworkFinding[] {
	return organizations
		.filter(({ betweenness }) => (betweenness ?? 0) > muchBetween)
		.toSorted((one, other) => other.betweenness! - one.betweenness!)
		.map((one) => ({
			kind: 'hub',
			organization: one,
			share: one.betweenness!,
			degree: one.degree!
		}));
}
