import type { SeatRule } from '#lib/domain/roster/rule.ts';
import type { Sql } from '../connect.ts';
import { addRows, identify, span } from './rows.ts';
import { templateId } from './templates.ts';

/** How a member was present: "self", "alternate", "excused" or "absent". */
export type Presence = string;

/** A body of the demonstration with everything that belongs to its table. Days are `YYYY-MM-DD`. */
export interface SeededBody {
	slug: string;
	name: string;
	stateCode: string;
	counties: string[];
	purpose: string | null;
	meets: string | null;
	source: string;
	template: string | null;
	seats: BodySeat[];
	people: SeededPerson[];
	staff: { reference: string; employerId: string | null; from: string }[];
	meetings: string[];
}

/** A seat of one body. `templateSeatId` is null for a seat the body added itself. */
export interface BodySeat {
	code: string;
	templateSeatId: string | null;
	label: string;
	labelEs: string | null;
	class: string;
	minimum: number;
	rule: SeatRule;
}

/** An invented person; without a term when not a member, such as the coordinator. */
export interface SeededPerson {
	reference: string;
	name: string;
	minor: boolean;
	language: string;
	term: SeededTerm | null;
}

/** A membership: the term, the seat held through it and the meetings within it. */
export interface SeededTerm {
	from: string;
	to: string | null;
	seat: string | null;
	organizationId: string | null;
	represents: string | null;
	role: string;
	level: string | null;
	perspectives: string[];
	county: string | null;
	voting: boolean;
	compensated: string | null;
	attendance: Record<string, Presence>;
}

type Member = SeededPerson & { term: SeededTerm };

/** The id of a body that the seed brings. */
export function bodyId(slug: string): string {
	return identify('body', slug);
}

/** The id of a person of such a body. */
export function personId(slug: string, reference: string): string {
	return identify('person', slug, reference);
}

/** Adds bodies and the counties they cover. */
export async function addBodies(sql: Sql, bodies: SeededBody[]): Promise<void> {
	await addRows(sql, 'body', bodies.map(bodyRow));
	await addRows(sql, 'body_county', bodies.flatMap(countyRows));
}

/** Adds what is known of the tables of bodies: seats, people and meetings. Their organizations come before. */
export async function addTables(sql: Sql, bodies: SeededBody[]): Promise<void> {
	await addRows(sql, 'body_template', bodies.flatMap(templateRows));
	await addRows(sql, 'seat', bodies.flatMap(seatRows));
	await addRows(sql, 'person', bodies.flatMap(personRows));
	await addRows(sql, 'membership', bodies.flatMap(membershipRows));
	await addRows(sql, 'perspective', bodies.flatMap(perspectiveRows));
	await addRows(sql, 'seat_assignment', bodies.flatMap(assignmentRows));
	await addRows(sql, 'staff_assignment', bodies.flatMap(staffRows));
	await addRows(sql, 'meeting', bodies.flatMap(meetingRows));
	await addRows(sql, 'attendance', bodies.flatMap(attendanceRows));
}

function bodyRow({ slug, name, stateCode, purpose, meets, source }: SeededBody) {
	return { id: bodyId(slug), slug, name, stateCode, purpose, meets, source, invented: true };
}

function countyRows({ slug, counties }: SeededBody) {
	return counties.map((countyFips) => ({
		id: identify('body county', slug, countyFips),
		bodyId: bodyId(slug),
		countyFips
	}));
}

function templateRows({ slug, template }: SeededBody) {
	if (!template) return [];
	const [id, body] = [identify('body template', slug, template), bodyId(slug)];
	return [{ id, bodyId: body, templateId: templateId(template) }];
}

function seatRows({ slug, seats }: SeededBody) {
	return seats.map((seat, nth) => ({
		id: identify('seat', slug, seat.code),
		bodyId: bodyId(slug),
		templateSeatId: seat.templateSeatId,
		code: seat.code,
		position: nth + 1,
		label: seat.label,
		labelEs: seat.labelEs,
		class: seat.class,
		minimum: seat.minimum,
		rule: seat.rule
	}));
}

function personRows({ slug, people }: SeededBody) {
	return people.map(({ reference, name, minor, language }) => ({
		id: personId(slug, reference),
		bodyId: bodyId(slug),
		reference,
		name,
		minor,
		language,
		invented: true
	}));
}

function membershipRows({ slug, people }: SeededBody) {
	return people.filter(isMember).map(({ reference, term }) => ({
		id: identify('membership', slug, reference),
		bodyId: bodyId(slug),
		personId: personId(slug, reference),
		organizationId: term.organizationId,
		represents: term.represents,
		role: term.role,
		voting: term.voting,
		level: term.level,
		countyFips: term.county,
		during: span(term.from, term.to),
		compensated: term.compensated,
		invented: true,
		source: 'Invented for the demonstration.'
	}));
}

function perspectiveRows({ slug, people }: SeededBody) {
	return people.filter(isMember).flatMap(({ reference, term }) =>
		term.perspectives.map((perspective) => ({
			id: identify('perspective', slug, reference, perspective),
			bodyId: bodyId(slug),
			personId: personId(slug, reference),
			perspective,
			shownTo: 'members',
			during: span(term.from, term.to)
		}))
	);
}

function assignmentRows({ slug, people }: SeededBody) {
	return people.filter(isMember).flatMap(({ reference, term }) => {
		if (!term.seat) return [];
		return [
			{
				id: identify('seat assignment', slug, reference),
				bodyId: bodyId(slug),
				seatId: identify('seat', slug, term.seat),
				membershipId: identify('membership', slug, reference),
				during: span(term.from, term.to)
			}
		];
	});
}

function staffRows({ slug, staff }: SeededBody) {
	return staff.map(({ reference, employerId, from }) => ({
		id: identify('staff assignment', slug, reference),
		bodyId: bodyId(slug),
		personId: personId(slug, reference),
		employerId,
		during: span(from)
	}));
}

function meetingRows({ slug, meetings }: SeededBody) {
	return meetings.map((heldOn) => ({
		id: identify('meeting', slug, heldOn),
		bodyId: bodyId(slug),
		heldOn,
		mode: 'both',
		invented: true
	}));
}

function attendanceRows({ slug, people }: SeededBody) {
	return people.filter(isMember).flatMap(({ reference, term }) =>
		Object.entries(term.attendance).map(([day, present]) => ({
			id: identify('attendance', slug, reference, day),
			bodyId: bodyId(slug),
			meetingId: identify('meeting', slug, day),
			membershipId: identify('membership', slug, reference),
			present
		}))
	);
}

function isMember(person: SeededPerson): person is Member {
	return person.term !== null;
}
