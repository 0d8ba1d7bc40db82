import type { Sql } from '../connect.ts';
import { bodyId, personId, type SeededBody, type SeededPerson, type SeededTerm } from './body.ts';
import { addRows, identify, span } from './rows.ts';
import { templateId } from './templates.ts';

type Member = SeededPerson & { term: SeededTerm };

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
