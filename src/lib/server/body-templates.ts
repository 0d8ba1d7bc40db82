import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';
import { endSeat, hold, listChoices, split, unitsOf } from './seat-units.ts';

interface TemplateSeat {
	id: string;
	code: string;
	perUnit: string;
}

/** A seat of the body before a new version of its roster, with who is confirmed in it. */
interface OldSeat {
	id: string;
	code: string;
	templateCode: string;
	holders: string[];
}

/**
 * Makes a body follow the version of a roster that is valid on a day, from that day on. Seats of an earlier version end,
 * and who held one keeps the seat of the same code. Beside another roster whose codes are the same, the new codes get a
 * mark in front. Seats that each county has are made one per county. False when no version is valid, or it is followed.
 */
export async function adopt(sql: Sql, body: string, code: string, from: Day): Promise<boolean> {
	const [template] = await sql<{ id: string }[]>`
		select t.id from seat_template t
		where t.code = ${code} and t.during @> ${from}::date and not exists (
			select from body_template u where u.body_id = ${body} and u.template_id = t.id and u.during && daterange(${from}, null)
		)
	`;
	if (!template) return false;
	const old = await endEarlier(sql, body, code, from);
	const added = await sql`
		insert into body_template (body_id, template_id, during)
		select ${body}, ${template.id}, daterange(${from}, null) where ${body} = any (bodies_i_run())
		returning id
	`;
	if (added.length === 0) return false;
	await addSeats(sql, body, template.id, old, from);
	return true;
}

async function endEarlier(sql: Sql, body: string, code: string, from: Day): Promise<OldSeat[]> {
	const old = await sql<OldSeat[]>`
		select s.id, s.code, p.code as template_code, array(
			select a.membership_id from seat_assignment a
			where a.seat_id = s.id and a.standing = 'confirmed' and a.during @> ${from}::date
			order by lower(a.during), a.membership_id
		) as holders
		from seat s
		join template_seat p on p.id = s.template_seat_id
		join seat_template t on t.id = p.template_id
		where s.body_id = ${body} and t.code = ${code} and s.during @> ${from}::date
		order by s.code
	`;
	for (const { id } of old) await endSeat(sql, id, from);
	await sql`
		update body_template u set during = u.during * daterange(null, ${from})
		from seat_template t
		where t.id = u.template_id and t.code = ${code} and u.body_id = ${body} and u.during @> ${from}::date
	`;
	return old;
}

async function addSeats(sql: Sql, body: string, template: string, old: OldSeat[], from: Day) {
	const list = await sql<TemplateSeat[]>`
		select id, code, per_unit from template_seat where template_id = ${template} order by position
	`;
	const mark = await markFor(sql, body, list, old, from);
	for (const seat of list) {
		const before = old.filter(({ templateCode }) => templateCode === seat.code);
		const code = mark + seat.code;
		const id = await addSeat(sql, body, seat.id, code, from);
		for (const { id: earlier, holders } of before)
			for (const membership of holders)
				await hold(sql, { body, seat: id, before: earlier, membership, from });
		if (seat.perUnit === 'county') await splitByCounty(sql, body, code, from);
	}
}

// A body that keeps its roster keeps its codes; a second roster with the same codes is told apart.
async function markFor(sql: Sql, body: string, list: TemplateSeat[], old: OldSeat[], from: Day) {
	const kept = old.find(({ code, templateCode }) => code.endsWith(templateCode));
	if (kept) return kept.code.slice(0, -kept.templateCode.length);
	const [row] = await sql<{ taken: boolean; followed: number }[]>`
		select
			exists (
				select from seat where body_id = ${body} and during && daterange(${from}, null)
					and code = any (${list.map(({ code }) => code)})
			) as taken,
			(select count(*) from body_template where body_id = ${body})::integer as followed
	`;
	return row?.taken ? `T${row.followed}-` : '';
}

async function addSeat(sql: Sql, body: string, templateSeat: string, code: string, from: Day) {
	const [added] = await sql<{ id: string }[]>`
		insert into seat (body_id, template_seat_id, code, position, label, label_es, class, minimum, share, rule, during)
		select ${body}, p.id, ${code},
			(select coalesce(max(position), 0) + 1 from seat where body_id = ${body} and during @> ${from}::date),
			p.label, p.label_es, p.class, p.minimum, p.share, p.rule, daterange(${from}, null)
		from template_seat p where p.id = ${templateSeat}
		returning id
	`;
	return added!.id;
}

async function splitByCounty(sql: Sql, body: string, code: string, from: Day) {
	const choices = await listChoices(sql, body, {}, from);
	const counties = choices.filter(({ kind }) => kind === 'county');
	if (counties.length > 1) await split(sql, body, code, unitsOf(counties), from);
}
