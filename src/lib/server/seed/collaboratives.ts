import { monthsBefore, type Day } from '#lib/domain/place/dates.ts';
import type { SeatRule } from '#lib/domain/roster/rule.ts';
import { bodyId, type SeededBody, type SeededPerson } from './body.ts';
import { readSeed } from './files.ts';
import { latestMeetings } from './meeting-days.ts';
import { organizationId, type SeededOrganization } from './organizations.ts';
import { templateSeats } from './templates.ts';

interface Member {
	id: string;
	name: string;
	organization: string | null;
	seat: string | null;
	role: string;
	level: string | null;
	perspectives: string[];
	county: string | null;
	voting: boolean;
	represents: string | null;
	minor: boolean;
	compensated: string | null;
	tenure: number;
	attendance: string;
}

interface Table {
	slug: string;
	name: string;
	counties: string[];
	purpose: string;
	meets: { text: string; count: number; everyMonths: number; nth: number; weekday: number };
	coordinator: { name: string; employer: string };
	extraSeats: {
		code: string;
		label: string;
		labelEs: string;
		class: string;
		minimum: number;
		rule: SeatRule;
	}[];
	organizations: (Omit<SeededOrganization, 'reference' | 'invented' | 'source'> & {
		id: string;
		at: [number, number];
	})[];
	members: Member[];
}

interface Collaboratives {
	tables: Table[];
	namesOnly: { slug: string; name: string; counties: string[] }[];
}

const template = 'NC_SOC_COMMUNITY_COLLABORATIVE';
const source = 'Invented for the demonstration.';
const presences: Record<string, string> = {
	x: 'self',
	a: 'alternate',
	e: 'excused',
	'-': 'absent'
};

/** The invented collaboratives of North Carolina whose tables are known, meeting up to a day. */
export function collaboratives(on: Day): SeededBody[] {
	return readSeed<Collaboratives>('collaboratives.json').tables.map((table) => {
		const meetings = latestMeetings(on, table.meets);
		const since = monthsBefore(meetings[0]!, 12);
		return {
			slug: table.slug,
			name: table.name,
			stateCode: 'NC',
			counties: table.counties,
			purpose: table.purpose,
			meets: table.meets.text,
			source,
			template,
			seats: seatsOf(table),
			people: [
				...table.members.map((member) => personOf(member, meetings)),
				{ reference: 'c01', name: table.coordinator.name, minor: false, language: 'en', term: null }
			],
			staff: [
				{
					reference: 'c01',
					employerId: organizationId(table.coordinator.employer),
					from: since
				}
			],
			meetings
		};
	});
}

/** Invented collaboratives of which only name and counties are known. */
export function collaborativesByName(): SeededBody[] {
	const nothingKnown = { purpose: null, meets: null, template: null };
	return readSeed<Collaboratives>('collaboratives.json').namesOnly.map((body) => ({
		...body,
		...nothingKnown,
		stateCode: 'NC',
		source,
		seats: [],
		people: [],
		staff: [],
		meetings: []
	}));
}

/** The invented organizations around those tables, each kept by its body. */
export function collaborativeOrganizations(): SeededOrganization[] {
	return readSeed<Collaboratives>('collaboratives.json').tables.flatMap(({ slug, organizations }) =>
		organizations.map(({ id, at, ...organization }) => ({
			...organization,
			reference: id,
			invented: true,
			homeBodyId: bodyId(slug),
			source,
			sites: [{ at }]
		}))
	);
}

function seatsOf({ extraSeats }: Table) {
	const fromTemplate = templateSeats(template).map(({ id, ...seat }) => ({
		...seat,
		templateSeatId: id
	}));
	return [...fromTemplate, ...extraSeats.map((seat) => ({ ...seat, templateSeatId: null }))];
}

function personOf(member: Member, meetings: Day[]): SeededPerson {
	const letters = [...member.attendance];
	const joined = letters.findIndex((letter) => letter !== '.');
	const left = letters.findLastIndex((letter) => letter !== '.') + 1;
	const attendance = letters.flatMap((letter, nth) => {
		const present = presences[letter];
		return present ? [[meetings[nth], present]] : [];
	});
	return {
		reference: member.id,
		name: member.name,
		minor: member.minor,
		language: 'en',
		term: {
			...member,
			from: monthsBefore(meetings[joined]!, member.tenure),
			to: meetings[left] ?? null,
			organizationId: member.organization && organizationId(member.organization),
			attendance: Object.fromEntries(attendance)
		}
	};
}
