import type { Party } from '../agreement/agreements.ts';
import { byCode } from '../order.ts';
import type { CallNumber, PathRow } from '../response/call-paths.ts';
import { steps, type Step } from '../response/flow.ts';
import type { PartnerRole } from '../response/roles.ts';
import type { Share } from '../share.ts';
import type { PartnerMap } from './partners.ts';

/** How an organization is reached, as the directory has it. */
export interface Contact {
	id: string;
	name: string;
	phone: string | null;
	/** The number of its service that answers calls in a crisis, and of the one that comes. */
	answers: string | null;
	responds: string | null;
}

/** A number to call from a county; the phone is null when it is not known. */
export interface NumberToCall {
	number: CallNumber;
	phone: string | null;
	/** Null: not written down. */
	answeredBy: Party | null;
}

/** How an organization is reached, when, and for which steps of the response; null and nothing where that is not known. */
export interface Way {
	contact: string | null;
	hours: string | null;
	steps: Step[];
}

/** An organization to call, in one way or several. */
export interface PartnerToCall {
	id: string;
	name: string;
	ways: Way[];
}

/** What the sheets are made from. */
export interface SheetFacts {
	map: Pick<PartnerMap, 'team' | 'types'>;
	paths: PathRow[];
	/** Ids of organizations that the team has something in writing with. */
	inWriting: string[];
	roles: PartnerRole[];
	contacts: Contact[];
}

/** Whom to call in one county. */
export interface CountySheet {
	fips: string;
	name: string;
	numbers: NumberToCall[];
	team: PartnerToCall[];
	partners: PartnerToCall[];
}

/** Whom to call, by county: the numbers, the team, and the partners it has something in writing with or whose role is stated. */
export function sheetsOf({ map, paths, inWriting, roles, contacts }: SheetFacts): CountySheet[] {
	const { team, types } = map;
	const known = new Map(contacts.map((contact) => [contact.id, contact]));
	const stated = Map.groupBy(roles, ({ organization }) => organization.id);
	const listed = new Set([...inWriting, ...stated.keys()]);
	const call = ({ id, name }: Party, phone = known.get(id)?.phone ?? null) => {
		return { id, name, ways: waysOf(stated.get(id) ?? [], phone) };
	};
	return paths.map(({ fips, name, paths: calls }) => {
		const here = types.flatMap(({ counties }) =>
			counties.flatMap((cell) => (cell.fips === fips ? cell.organizations : []))
		);
		return {
			fips,
			name,
			numbers: calls.map(({ number, path }) => {
				const answeredBy = path?.answeredBy ?? null;
				return { number, phone: phoneOf(number, known.get(answeredBy?.id ?? '')), answeredBy };
			}),
			team: team.map((one) => call(one, comingPhone(known.get(one.id)))),
			partners: eachOnce(here.filter(({ id }) => listed.has(id))).map((one) => call(one))
		};
	});
}

/** How many of the partners on the sheets can be reached, each counted once. */
export function reachable(sheets: CountySheet[]): Share {
	const partners = eachOnce(sheets.flatMap((sheet) => sheet.partners));
	return {
		have: partners.filter(isReached).length,
		need: partners.length
	};
}

/** Whether any contact of an organization is on record. */
export function isReached({ ways }: PartnerToCall): boolean {
	return ways.some(({ contact }) => contact !== null);
}

// Steps that are reached alike stand together; without a contact of its own a role has that of the directory.
function waysOf(roles: PartnerRole[], phone: string | null): Way[] {
	const ways = new Map<string, Way>();
	for (const { step, contact, hours } of roles.toSorted(byStep)) {
		const way = { contact: contact ?? phone, hours, steps: [] };
		const key = JSON.stringify(way);
		ways.set(key, ways.get(key) ?? way);
		ways.get(key)!.steps.push(step);
	}
	return ways.size > 0 ? [...ways.values()] : [{ contact: phone, hours: null, steps: [] }];
}

function byStep(one: PartnerRole, other: PartnerRole): number {
	return steps.indexOf(one.step) - steps.indexOf(other.step);
}

// Numbers such as 988 are their own.
function phoneOf(number: CallNumber, contact: Contact | undefined): string | null {
	if (number !== 'crisis_line') return number;
	return contact?.answers ?? contact?.phone ?? null;
}

function comingPhone(contact: Contact | undefined): string | null {
	return contact?.responds ?? contact?.phone ?? null;
}

function eachOnce<T extends Party>(parties: T[]): T[] {
	const once = [...new Map(parties.map((party) => [party.id, party])).values()];
	return once.toSorted((a, b) => byCode(a.name, b.name));
}
