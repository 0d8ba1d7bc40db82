import type { Party } from '../agreement/agreements.ts';
import { byCode } from '../order.ts';
import type { CallNumber, PathRow } from '../response/call-paths.ts';
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

/** An organization to call. */
export interface PartnerToCall {
	id: string;
	name: string;
	phone: string | null;
}

/** Whom to call in one county. */
export interface CountySheet {
	fips: string;
	name: string;
	numbers: NumberToCall[];
	team: PartnerToCall[];
	partners: PartnerToCall[];
}

/** Whom to call, by county: the numbers, the team, and the partners it has something in writing with. */
export function sheetsOf(
	{ team, types }: Pick<PartnerMap, 'team' | 'types'>,
	paths: PathRow[],
	inWriting: string[],
	contacts: Contact[]
): CountySheet[] {
	const known = new Map(contacts.map((contact) => [contact.id, contact]));
	const call = ({ id, name }: Party) => ({ id, name, phone: known.get(id)?.phone ?? null });
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
			team: team.map((one) => ({ ...call(one), phone: comingPhone(known.get(one.id)) })),
			partners: eachOnce(here.filter(({ id }) => inWriting.includes(id))).map(call)
		};
	});
}

/** How many of the partners on the sheets have a phone number on record, each counted once. */
export function reachable(sheets: CountySheet[]): Share {
	const partners = eachOnce(sheets.flatMap((sheet) => sheet.partners));
	return {
		have: partners.filter(({ phone }) => phone !== null).length,
		need: partners.length
	};
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
