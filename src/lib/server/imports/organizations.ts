import { randomUUID } from 'node:crypto';
import { organizationKey, type OrganizationEntry } from '#lib/domain/import/organizations.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { savePlaces } from './locations.ts';
import { listCandidates, type Candidate } from './match-organizations.ts';
import { nearOrganizations } from './near-names.ts';
import { saveParents } from './parents.ts';
import { addRows, batches, changeRows } from './records.ts';

/**
 * A row whose organization is known: one from before, or one to be added. Several rows of a file may speak of one
 * organization; all but the first only add a place.
 */
export type Placed = { entry: OrganizationEntry; id: string; before: Candidate | undefined };

/** Adds and changes the organizations of a file with their places and parents. */
export async function saveOrganizations(sql: Sql, entries: OrganizationEntry[], context: Context) {
	const rowsOf = Map.groupBy(entries, organizationKey);
	const first = [...rowsOf.values()].map((rows) => rows[0]!);
	const main: Placed[] = [];
	for (const batch of batches(first)) main.push(...(await match(sql, batch, context)));
	await warnOfNearNames(sql, main, context);
	await write(sql, main, context);

	const others = main.flatMap((one) =>
		otherPlaces(one, rowsOf.get(organizationKey(one.entry))!, context)
	);
	await savePlaces(sql, [...main, ...others], context);
	await saveParents(sql, main, context);
}

function otherPlaces(
	{ id, before }: Placed,
	rows: OrganizationEntry[],
	{ ledger }: Context
): Placed[] {
	return rows.slice(1).map((entry) => {
		ledger.mark(entry.row, 'unchanged');
		ledger.warn(entry.row, 'name', entry.name, 'another_place');
		return { entry, id, before };
	});
}

async function match(sql: Sql, entries: OrganizationEntry[], context: Context): Promise<Placed[]> {
	const candidates = await listCandidates(sql, entries, context.bodyId);
	return entries.flatMap((entry, index): Placed[] => {
		const { own, shared, elsewhere } = sort(entry, candidates[index] ?? [], context.bodyId);
		if (own[0] && own.length === 1) return [{ entry, id: own[0].id, before: own[0] }];
		if (own.length > 1) refuseAmbiguous(entry, own, context);
		else if (shared) leaveToDirectory(entry, context);
		else {
			if (elsewhere) context.ledger.warn(entry.row, 'name', entry.name, 'name_elsewhere');
			return [{ entry, id: randomUUID(), before: undefined }];
		}
		return [];
	});
}

function sort(entry: OrganizationEntry, candidates: Candidate[], bodyId: string | null) {
	const isHome = ({ homeBodyId }: Candidate) => homeBodyId === bodyId;
	const others = candidates.filter((one) => !isHome(one));
	const shared = others.find((one) => {
		const elsewhere = entry.countyFips && one.countyFips && entry.countyFips !== one.countyFips;
		return one.homeBodyId === null && !elsewhere;
	});
	return { own: meant(entry, candidates.filter(isHome)), shared, elsewhere: others[0] };
}

// An id decides. A name means one without an id first, and never one with another id.
function meant(entry: OrganizationEntry, own: Candidate[]): Candidate[] {
	const byId = own.filter((one) => one.byId);
	if (byId.length > 0) return byId;
	const unnumbered = own.filter(({ reference }) => reference === null);
	return unnumbered.length > 0 || entry.id ? unnumbered : own;
}

function refuseAmbiguous({ row, name }: OrganizationEntry, own: Candidate[], { ledger }: Context) {
	const ids = own.map(({ id, reference }) => reference ?? id);
	ledger.refuse(row, 'name', name, 'organization_ambiguous', { ids });
}

function leaveToDirectory({ row, name }: OrganizationEntry, { ledger }: Context) {
	ledger.mark(row, 'unchanged');
	ledger.warn(row, 'name', name, 'kept_by_directory');
}

async function write(sql: Sql, placed: Placed[], context: Context) {
	const fresh = placed.filter(({ before }) => !before);
	const older = placed.filter(({ before }) => before);
	const changed = await changeRows(sql, 'organization', older.map(olderOrganization));
	await addRows(
		sql,
		'organization',
		fresh.map((one) => newOrganization(one, context))
	);
	for (const { entry } of fresh) context.ledger.mark(entry.row, 'added');
	for (const { entry, id } of older)
		context.ledger.mark(entry.row, changed.has(id) ? 'changed' : 'unchanged');
}

function details({ entry }: Placed) {
	return {
		name: entry.name,
		type: entry.type,
		sector_code: entry.sectorCode,
		other_sectors: entry.otherSectors,
		county_fips: entry.countyFips,
		served_counties: entry.servedCounties,
		website: entry.website,
		email: entry.email,
		phone: entry.phone,
		languages: entry.languages,
		staff_size: entry.staffSize,
		description: entry.description,
		verified_on: entry.verifiedOn
	};
}

function newOrganization(one: Placed, { bodyId, fileName }: Context) {
	const { entry, id } = one;
	const given = details(one);
	const nothing = Object.fromEntries(Object.keys(given).map((column) => [column, null]));
	const empty = { type: 'nonprofit', other_sectors: [], served_counties: [], languages: [] };
	return {
		...nothing,
		...empty,
		...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
		id,
		reference: entry.id ?? null,
		home_body_id: bodyId,
		source: fileName,
		notes: entry.notes ?? {}
	};
}

function olderOrganization(one: Placed) {
	const { entry, id, before } = one;
	const isOurId = entry.id?.toLowerCase() === id;
	const notes = entry.notes && { ...before?.notes, ...entry.notes };
	return { id, reference: isOurId ? undefined : entry.id, ...details(one), notes };
}

async function warnOfNearNames(sql: Sql, placed: Placed[], { ledger }: Context) {
	const fresh = placed.filter(({ before }) => !before);
	const near = await nearOrganizations(
		sql,
		fresh.map(({ entry }) => ({ row: entry.row, name: entry.name }))
	);
	for (const one of near) ledger.warn(one.row, 'name', one.name, 'name_near', { near: one.near });
}
