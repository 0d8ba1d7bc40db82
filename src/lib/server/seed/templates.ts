import type { SeatRule } from '#lib/domain/roster/rule.ts';
import type { Sql } from '../connect.ts';
import { readSeed } from './files.ts';
import { addMissing, identify, span } from './rows.ts';

/** One seat of a roster in db/seed/templates.json. */
export interface SeededSeat {
	code: string;
	label: string;
	labelEs: string | null;
	class: string;
	minimum: number;
	share: number | null;
	rule: SeatRule;
	perUnit: string;
	note: string | null;
	source: string | null;
}

interface SeededTemplate {
	code: string;
	version: string;
	title: string;
	citation: string;
	standing: string;
	verifiedOn: string | null;
	from: string | null;
	maximumSize: number | null;
	note: string | null;
	seats: SeededSeat[];
}

/** The id of the version of a roster that the seed brings. */
export function templateId(code: string, version = '1'): string {
	return identify('template', code, version);
}

/** The seats of a roster as the seed brings them, with their ids. */
export function templateSeats(code: string): (SeededSeat & { id: string })[] {
	const template = readTemplates().find((one) => one.code === code);
	if (!template) throw new Error(`db/seed/templates.json has no roster "${code}".`);
	return template.seats.map((seat) => ({ ...seat, id: seatId(template, seat) }));
}

/** Adds the versions of rosters that are missing, with their seats. */
export async function addTemplates(sql: Sql): Promise<void> {
	const templates = readTemplates();
	await addMissing(sql, 'seat_template', templates.map(templateRow));
	await addMissing(sql, 'template_seat', templates.flatMap(seatRows));
}

function readTemplates(): SeededTemplate[] {
	return readSeed('templates.json');
}

function seatId(template: SeededTemplate, seat: SeededSeat): string {
	return identify('template', template.code, template.version, seat.code);
}

function templateRow(template: SeededTemplate) {
	return {
		id: templateId(template.code, template.version),
		code: template.code,
		templateVersion: template.version,
		title: template.title,
		citation: template.citation,
		standing: template.standing,
		verifiedOn: template.verifiedOn,
		during: span(template.from),
		maximumSize: template.maximumSize,
		note: template.note
	};
}

function seatRows(template: SeededTemplate) {
	return template.seats.map((seat, nth) => ({
		...seat,
		id: seatId(template, seat),
		templateId: templateId(template.code, template.version),
		position: nth + 1
	}));
}
