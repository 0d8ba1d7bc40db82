import type { Party } from '../agreement/agreements.ts';
import { byCode } from '../order.ts';
import type { Share } from '../share.ts';
import { steps, type Step } from './flow.ts';

/** What an organization does at a step of the response, how it is reached then, and when. */
export interface PartnerRole {
	id: string;
	organization: Party;
	step: Step;
	does: string;
	/** A number or an address of the organization; null: as in the directory. */
	contact: string | null;
	hours: string | null;
	openToAll: boolean;
	version: number;
}

/** A partner with its role at each step, in their order; null where none is stated. */
export interface RoleRow extends Party {
	roles: { step: Step; role: PartnerRole | null }[];
}

/** Who does what: partners by steps, and what is not stated. */
export interface RoleMatrix {
	/** Partners, and other organizations with a role; by name. */
	rows: RoleRow[];
	/** Partners without any role. */
	without: Party[];
	/** Steps at which nobody does anything. */
	empty: Step[];
	/** How many partners have a role stated, of all. */
	share: Share;
}

/** The roles of partners by step; organizations that have a role without being a partner stand there too, uncounted. */
export function roleMatrix(partners: Party[], roles: PartnerRole[]): RoleMatrix {
	const all = [...partners, ...roles.map(({ organization }) => organization)];
	const once = [...new Map(all.map((party) => [party.id, party])).values()];
	const stated = Map.groupBy(roles, ({ organization }) => organization.id);
	const known = [...new Map(partners.map((party) => [party.id, party])).values()].toSorted(byName);
	return {
		rows: once.toSorted(byName).map(({ id, name }) => {
			const own = stated.get(id) ?? [];
			const at = (step: Step) => own.find((role) => role.step === step) ?? null;
			return { id, name, roles: steps.map((step) => ({ step, role: at(step) })) };
		}),
		without: known.filter(({ id }) => !stated.has(id)),
		empty: steps.filter((step) => roles.every((role) => role.step !== step)),
		share: { have: known.filter(({ id }) => stated.has(id)).length, need: known.length }
	};
}

/** Whether anything is stated of an organization. */
export function hasRole({ roles }: RoleRow): boolean {
	return roles.some(({ role }) => role !== null);
}

function byName(one: Party, other: Party): number {
	return byCode(one.name, other.name);
}
