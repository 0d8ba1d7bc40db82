import type { Day } from '../domain/place/dates.ts';
import type { Member } from '../domain/roster/members.ts';
import { perUnit, type Unit } from '../domain/roster/per-unit.ts';
import { satisfies, type SeatRule } from '../domain/roster/rule.ts';
import type { Seat } from '../domain/roster/seats.ts';
import type { Sql } from './connect.ts';
import * as memberships from './memberships.ts';
import * as seats from './seats.ts';

/** Something that could have a seat of its own: a county of the body, or an organization that fits the seat. */
export interface UnitChoice {
	/** "county:37011", "organization:…". */
	key: string;
	name: string;
	kind: 'county' | 'organization';
}

/** The counties of a body, then the organizations near it whose sector a seat asks for, each by name. */
export function listChoices(
	sql: Sql,
	body: string,
	rule: SeatRule,
	on: Day
): Promise<UnitChoice[]> {
	const sectors = sectorsOf(rule);
	return sql<UnitChoice[]>`
		with area as (
			select county_fips as fips from body_county where body_id = ${body} and during @> ${on}::date
		)
		select 'county:' || c.fips as key, c.name, 'county' as kind, 1 as place
		from county c join area on area.fips = c.fips
		union all
		select 'organization:' || o.id, o.name, 'organization', 2
		from organization o
		where o.during @> ${on}::date
			and (cardinality(${sectors}::text[]) = 0 or o.sector_code = any (${sectors}) or o.other_sectors && ${sectors}::text[])
			and (
				o.county_fips in (select fips from area) or o.served_counties && array(select fips from area)
				or o.id in (select organization_id from organizations_at(${body}, ${on}))
			)
		order by place, name
		limit 200
	`;
}

/** The units that some choices stand for: a member belongs to one by county or by organization. */
export function unitsOf(choices: UnitChoice[]): Unit[] {
	return choices.map(({ key, name, kind }, nth) => {
		const id = key.slice(key.indexOf(':') + 1);
		return { code: `${nth + 1}`, name, rule: { [kind]: [id] } };
	});
}

/**
 * Makes one seat for each unit out of a seat, from a day on. Who holds the seat keeps the place of their own unit; who
 * belongs to none is free for a person to place. False when nobody has this seat, or it is not ours to change.
 */
export async function split(
	sql: Sql,
	body: string,
	code: string,
	units: Unit[],
	from: Day
): Promise<boolean> {
	const [seat, file, members] = await Promise.all([
		seats.list(sql, body, from).then((all) => all.find(({ id }) => id === code)),
		seats.find(sql, body, code, from),
		memberships.list(sql, body, from)
	]);
	if (!seat || !file) return false;
	const ended = await endSeat(sql, file.id, from);
	if (!ended) return false;
	const left = seat.confirmed.map(({ member }) => member);
	for (const [nth, each] of perUnit(seat, units).entries()) {
		const unit = units[nth]!;
		const id = await addUnit(sql, file.id, each, unit.name, from);
		const own = members.filter((member) => left.includes(member.id) && belongs(unit, member));
		for (const { id: membership } of own) {
			left.splice(left.indexOf(membership), 1);
			await hold(sql, { body, seat: id, before: file.id, membership, from });
		}
	}
	return true;
}

/** Ends a seat and who holds it from a day on; what began that day is gone altogether. */
export async function endSeat(sql: Sql, seat: string, from: Day): Promise<boolean> {
	await sql`delete from seat_assignment where seat_id = ${seat} and lower(during) >= ${from}::date`;
	await sql`
		update seat_assignment set during = during * daterange(null, ${from})
		where seat_id = ${seat} and during @> ${from}::date
	`;
	const ended = await sql`
		update seat set during = during * daterange(null, ${from})
		where id = ${seat} and during @> ${from}::date returning id
	`;
	return ended.length > 0;
}

/** Confirms a membership that held one seat in another, from a day on, as long as both last and for the same reason. */
export async function hold(
	sql: Sql,
	{
		body,
		seat,
		before,
		membership,
		from
	}: Record<'body' | 'seat' | 'before' | 'membership' | 'from', string>
) {
	await sql`
		insert into seat_assignment (body_id, seat_id, membership_id, override_reason, during)
		select ${body}, ${seat}, m.id, (
				select a.override_reason from seat_assignment a
				where a.seat_id = ${before} and a.membership_id = m.id order by a.during desc limit 1
			), m.during * daterange(${from}, null)
		from membership m
		where m.id = ${membership} and not isempty(m.during * daterange(${from}, null))
	`;
}

async function addUnit(sql: Sql, from: string, seat: Seat, unit: string, day: Day) {
	const [added] = await sql<{ id: string }[]>`
		insert into seat (body_id, template_seat_id, code, position, label, label_es, class, minimum, share, rule, unit, during)
		select body_id, template_seat_id, ${seat.id}, position, ${seat.label}, ${seat.labelEs}, class, minimum, share,
			${JSON.stringify(seat.rule)}::text::jsonb, ${unit}, daterange(${day}, null)
		from seat where id = ${from}
		returning id
	`;
	return added!.id;
}

function belongs(unit: Unit, member: Member): boolean {
	return satisfies(unit.rule, member);
}

function sectorsOf(rule: SeatRule): string[] {
	const inside = [...(rule.any ?? []), ...(rule.all ?? []), ...(rule.places ?? [])];
	return [...(rule.sector ?? []), ...inside.flatMap(sectorsOf)];
}
