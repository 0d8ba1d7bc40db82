import type { SeatRule } from '#lib/domain/roster/rule.ts';
import type { Sql } from '../connect.ts';
import { addRows, identify } from './rows.ts';

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
