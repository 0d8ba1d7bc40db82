import type { PairSeen } from './agreement.ts';
import { findingsOf, type NetworkFinding } from './findings.ts';
import type { StrengthSeen } from './strength.ts';

/** What two organizations say of each other when they are two levels or more apart. */
export interface DisputedTie {
	kind: 'disputed';
	a: Named;
	b: Named;
	ab: number;
	ba: number;
}

type Named = { id: string; name: string };

/** A finding about one organization or one tie, which may be worked on by itself. `key` stays the same from day to day. */
export interface KeptFinding {
	key: string;
	/** Ids of the organizations it is about. */
	organizations: string[];
	finding: NetworkFinding | DisputedTie;
}

/** What stands out in a network, one by one; disputed ties only from pairs whose both reports the viewer may read. */
export function keptFindings(strength: StrengthSeen, pairs: PairSeen[]): KeptFinding[] {
	const ids = new Map(strength.organizations.map(({ id, name }) => [name, id]));
	const single = findingsOf(strength).flatMap((finding): KeptFinding[] => {
		if (finding.kind === 'isolate' || finding.kind === 'peripheral') {
			return finding.organizations.map((one) =>
				kept({ kind: finding.kind, organizations: [one] }, [one.id])
			);
		}
		const own =
			finding.kind === 'hub' ? finding.organization.id : (ids.get(finding.organization) ?? '');
		return [kept(finding, [own])];
	});
	return [...disputes(pairs), ...single];
}

function disputes(pairs: PairSeen[]): KeptFinding[] {
	return pairs
		.filter(({ disputed }) => disputed)
		.map(({ a, b, ab, ba }) => {
			const named = ({ id, name }: Named) => ({ id, name });
			const finding = { kind: 'disputed', a: named(a), b: named(b), ab: ab!, ba: ba! } as const;
			return kept(finding, [a.id, b.id].sort());
		});
}

function kept(finding: KeptFinding['finding'], organizations: string[]): KeptFinding {
	return { key: ['network', finding.kind, ...organizations].join(':'), organizations, finding };
}
