import type { SeatRule } from '#lib/domain/roster/rule.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import { bodyId, type SeededBody, type SeededPerson } from './body.ts';
import { readSeed } from './files.ts';
import { movedTowards } from './meeting-days.ts';
import { organizationId, type SeededOrganization } from './organizations.ts';
import { templateSeats } from './templates.ts';

interface Organization {
	id: string;
	name: string;
	sector: string;
	otherSectors: string[];
	type: string;
	county: string | null;
	staffSize: string;
	servedCounties: string[] | null;
	description: string;
	phone?: string;
	languages?: string[];
	verifiedOn?: string;
}

interface Member {
	id: string;
	name: string;
	organization: string | null;
	role: string;
	level: string | null;
	perspectives: string[];
	county: string;
	voting: boolean;
	since: Day;
	attendance: boolean[];
	missedEarlier: Day[];
}

interface FormerMember {
	id: string;
	name: string;
	minor: boolean;
	seat: string;
	perspectives: string[];
	represents: string | null;
	county: string;
	voting: boolean;
	from: Day;
	to: Day;
}

interface Seat {
	id: string;
	label: string;
	labelEs: string;
	class: string;
	minimum: number;
	rule: SeatRule;
	confirmed: string[];
}

interface Table {
	body: { slug: string; name: string };
	counties: { fips: string }[];
	organizations: Organization[];
	members: Member[];
	staff: { id: string; name: string; organization: string; since: Day }[];
	meetings: Day[];
	seats: Seat[];
}

interface Directory {
	organizations: Organization[];
	sites: Record<string, [number, number]>;
	confidential: string[];
	formerMembers: FormerMember[];
}

const template = 'NC_SOC_COMMUNITY_COLLABORATIVE';
const source = 'Invented for the demonstration.';

/** The worked example as a body, its days moved so that its last meetings lie shortly before a day. */
export function threeRivers(on: Day): SeededBody {
	const table = readSeed<Table>('three-rivers.json');
	const { formerMembers } = readSeed<Directory>('three-rivers-directory.json');
	const moved = movedTowards(on, table.meetings.at(-1)!);
	return {
		...table.body,
		stateCode: 'ZZ',
		counties: table.counties.map(({ fips }) => fips),
		purpose: 'Families, young people and agencies of three counties who build one system of care.',
		meets: 'Second Thursday of each month',
		source,
		template,
		seats: seatsOf(table),
		people: [
			...table.members.map((member) => personOf(table, member, moved)),
			...formerMembers.map((member) => formerPersonOf(table, member, moved)),
			...table.staff.map(({ id, name }) => ({ reference: id, name, ...grown, term: null }))
		],
		staff: table.staff.map(({ id, organization, since }) => ({
			reference: id,
			employerId: organizationId(organization),
			from: moved(since)
		})),
		meetings: table.meetings.map(moved)
	};
}

/** The organizations around Three Rivers, members or not, all kept by that body. */
export function threeRiversOrganizations(on: Day): SeededOrganization[] {
	const table = readSeed<Table>('three-rivers.json');
	const directory = readSeed<Directory>('three-rivers-directory.json');
	const moved = movedTowards(on, table.meetings.at(-1)!);
	return [...table.organizations, ...directory.organizations].map(({ id, ...organization }) => ({
		...organization,
		reference: id,
		verifiedOn: organization.verifiedOn ? moved(organization.verifiedOn) : null,
		invented: true,
		homeBodyId: bodyId(table.body.slug),
		source,
		sites: [directory.sites[id]]
			.filter((at) => at !== undefined)
			.map((at) => ({ at, confidential: directory.confidential.includes(id) }))
	}));
}

const grown = { minor: false, language: 'en' };

function seatsOf({ seats }: Table) {
	const templateIds = new Map(templateSeats(template).map(({ code, id }) => [code, id]));
	return seats.map(({ id, ...seat }) => ({
		...seat,
		code: id,
		templateSeatId: templateIds.get(id) ?? null
	}));
}

function personOf(table: Table, member: Member, moved: (day: Day) => Day): SeededPerson {
	const minor = member.perspectives.includes('youth');
	const seat = table.seats.find(({ confirmed }) => confirmed.includes(member.id));
	const came = (day: Day, nth: number) => {
		const latest = nth - (table.meetings.length - member.attendance.length);
		return latest < 0 ? !member.missedEarlier.includes(day) : member.attendance[latest];
	};
	const attendance = table.meetings
		.map((day, nth) => [day, came(day, nth) ? 'self' : 'absent'] as const)
		.filter(([day]) => day >= member.since);
	return {
		reference: member.id,
		name: member.name,
		...grown,
		minor,
		term: {
			...member,
			from: moved(member.since),
			to: null,
			seat: seat?.id ?? null,
			organizationId: member.organization && organizationId(member.organization),
			represents: null,
			compensated: member.organization ? 'not_needed' : 'no',
			attendance: Object.fromEntries(attendance.map(([day, present]) => [moved(day), present]))
		}
	};
}

function formerPersonOf(
	table: Table,
	member: FormerMember,
	moved: (day: Day) => Day
): SeededPerson {
	const within = table.meetings.filter((day) => day >= member.from && day < member.to);
	// They came rarely towards the end, as people do before they leave.
	const presence = within.map((day, nth) => [moved(day), nth % 3 === 2 ? 'absent' : 'self']);
	return {
		reference: member.id,
		name: member.name,
		...grown,
		minor: member.minor,
		term: {
			...member,
			from: moved(member.from),
			to: moved(member.to),
			organizationId: null,
			role: 'member',
			level: null,
			compensated: null,
			attendance: Object.fromEntries(presence)
		}
	};
}
