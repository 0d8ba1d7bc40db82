import { randomUUID } from 'node:crypto';
import type { CatchmentEntry } from '#lib/domain/import/catchments.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import { dayAfter } from '#lib/domain/place/periods.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { addRows, changeRows, range } from './records.ts';
import { overlaps } from './terms.ts';

type Placed = { entry: CatchmentEntry; catchmentId: string };

// A county's time in a catchment, as it will be when the file is saved.
type Belonging = {
	id: string;
	catchmentId: string;
	countyFips: string;
	since: Day | null;
	until: Day | null;
	notes: Record<string, unknown>;
	isNew?: boolean;
	isTouched?: boolean;
};

/** Adds and changes the times of counties in catchments; rows come in the order of their first day. */
export async function saveBelongings(sql: Sql, placed: Placed[], context: Context) {
	const counties = await listBelongings(sql, placed);
	const meant = new Map<number, Belonging>();
	for (const one of placed) {
		const others = counties.get(one.entry.countyFips) ?? [];
		const belonging = plan(one, others, context);
		if (!belonging) continue;
		meant.set(one.entry.row, belonging);
		if (!others.includes(belonging)) counties.set(one.entry.countyFips, [...others, belonging]);
	}
	const all = [...counties.values()].flat();
	const changed = await changeRows(
		sql,
		'catchment_county',
		all.filter((one) => one.isTouched && !one.isNew).map(older)
	);
	await addRows(
		sql,
		'catchment_county',
		all.filter(({ isNew }) => isNew).map((one) => fresh(one, context))
	);
	for (const [row, { id, isNew }] of meant) {
		context.ledger.mark(row, isNew ? 'added' : changed.has(id) ? 'changed' : 'unchanged');
	}
}

function plan(one: Placed, others: Belonging[], context: Context): Belonging | undefined {
	const { entry, catchmentId } = one;
	const same = sameOf(one, others, context.known.today);
	const wanted = wantedTime(entry, same, others);
	const crossed = others.filter((other) => other !== same && overlaps(other, wanted));
	if (!makeRoom(one, crossed, wanted.since, context)) return undefined;

	const before = same ?? {
		id: randomUUID(),
		catchmentId,
		countyFips: entry.countyFips,
		notes: {},
		isNew: true,
		...wanted
	};
	return Object.assign(before, wanted, {
		notes: { ...before.notes, ...entry.notes },
		isTouched: true
	});
}

// Without `from`: the time that holds today.
function sameOf({ entry, catchmentId }: Placed, others: Belonging[], today: Day) {
	const own = others.filter((other) => other.catchmentId === catchmentId);
	if (entry.from) return own.find(({ since }) => since === entry.from);
	return (
		own.find((one) => overlaps(one, { since: today, until: null })) ??
		own.find(({ since }) => since === null)
	);
}

// "To 2024-02-01" here and "from 2024-02-01" elsewhere are one and the same move.
function wantedTime(
	{ from, until: said }: CatchmentEntry,
	same: Belonging | undefined,
	others: Belonging[]
) {
	const since = same ? same.since : (from ?? null);
	const until = said ?? same?.until ?? null;
	const next = others.find(
		(other) =>
			other !== same && other.since !== since && other.since && dayAfter(other.since) === until
	);
	return { since, until: next?.since ?? until };
}

// A county that moves leaves its former catchment on that day; anything else that overlaps is a mistake.
function makeRoom(
	{ entry }: Placed,
	crossed: Belonging[],
	since: Day | null,
	{ ledger }: Context
): boolean {
	const { row, from, countyFips } = entry;
	const canEnd = (other: Belonging) => {
		const touches = since !== null && other.until === dayAfter(since);
		return (
			since !== null &&
			(other.until === null || touches) &&
			(other.since === null || other.since < since)
		);
	};
	const stubborn = crossed.find((other) => !canEnd(other));
	if (stubborn) {
		const facts = { since: stubborn.since ?? '', until: stubborn.until ?? '' };
		ledger.refuse(row, 'county', countyFips, 'catchment_overlap', facts);
		return false;
	}
	for (const other of crossed) {
		if (other.until === null && !other.isNew)
			ledger.warn(row, 'from', from ?? '', 'catchment_ended_earlier');
		Object.assign(other, { until: since, isTouched: true });
	}
	return true;
}

function older({ id, since, until, notes }: Belonging) {
	return { id, during: range(since, until), notes };
}

function fresh(
	{ id, catchmentId, countyFips, since, until, notes }: Belonging,
	{ fileName }: Context
) {
	return {
		id,
		catchment_id: catchmentId,
		county_fips: countyFips,
		during: range(since, until),
		source: fileName,
		notes
	};
}

async function listBelongings(sql: Sql, placed: Placed[]) {
	const rows = await sql<Belonging[]>`
		select id, catchment_id, county_fips, lower(during) as since, upper(during) as until, notes
		from catchment_county where county_fips = any (${placed.map(({ entry }) => entry.countyFips)})
	`;
	return Map.groupBy(rows, ({ countyFips }) => countyFips);
}
