import { randomUUID } from 'node:crypto';
import { fold } from '#lib/domain/import/fold.ts';
import { serviceKey, type ServiceEntry } from '#lib/domain/import/services.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { findOrganizations } from './find-organizations.ts';
import { addRows, batches, changeRows } from './records.ts';
import { saveAreas } from './service-areas.ts';
import { saveServicePlaces } from './service-places.ts';

/** A row whose service is known: one from before, or one to be added. */
export type PlacedService = {
	entry: ServiceEntry;
	id: string;
	organizationId: string;
	before: Before | undefined;
};

type Before = {
	id: string;
	organizationId: string;
	reference: string | null;
	name: string;
	notes: Record<string, unknown>;
};

/** Adds and changes services with the places where they are offered and the areas they serve. */
export async function saveServices(sql: Sql, entries: ServiceEntry[], context: Context) {
	const asked = entries.map(({ row, organization }) => ({
		row,
		column: 'organization',
		text: organization
	}));
	const organizations = await findOrganizations(sql, asked, context);
	const known = entries.filter(({ row }) => organizations.has(row));
	const rowsOf = Map.groupBy(known, serviceKey);
	const first = [...rowsOf.values()].map((rows) => rows[0]!);
	const main = await match(sql, first, organizations, context);
	await write(sql, main, context);

	const all = main.flatMap((one) =>
		withOtherPlaces(one, rowsOf.get(serviceKey(one.entry))!, context)
	);
	await saveServicePlaces(sql, all, context);
	await saveAreas(sql, main, context);
}

function withOtherPlaces(one: PlacedService, rows: ServiceEntry[], { ledger }: Context) {
	const others = rows.slice(1).map((entry): PlacedService => {
		ledger.mark(entry.row, 'unchanged');
		ledger.warn(entry.row, 'name', entry.name, 'another_place');
		return { ...one, entry };
	});
	return [one, ...others];
}

async function match(
	sql: Sql,
	entries: ServiceEntry[],
	organizations: Map<number, string>,
	{ bodyId, ledger }: Context
): Promise<PlacedService[]> {
	const before: Before[] = [];
	for (const some of batches(entries)) {
		const ids = some.map(({ row }) => organizations.get(row)!);
		const references = some.flatMap(({ id }) => id ?? []);
		before.push(
			...(await sql<Before[]>`
				select id, organization_id, reference, name, notes from service
				where home_body_id is not distinct from ${bodyId}::uuid
					and (organization_id = any (${ids}::uuid[]) or reference = any (${references}) or id::text = any (${references}))
				order by id
			`)
		);
	}
	const services = [...new Map(before.map((one) => [one.id, one])).values()];
	return entries.flatMap((entry): PlacedService[] => {
		const organizationId = organizations.get(entry.row)!;
		const found = meant(entry, organizationId, services);
		if (found.length > 1) {
			const ids = found.map(({ id, reference }) => reference ?? id);
			ledger.refuse(entry.row, 'name', entry.name, 'service_ambiguous', { ids });
			return [];
		}
		return [{ entry, organizationId, id: found[0]?.id ?? randomUUID(), before: found[0] }];
	});
}

// An id decides. A name means one of that organization without an id first, and never one with another id.
function meant({ id, name }: ServiceEntry, organizationId: string, services: Before[]): Before[] {
	const byId = services.filter(
		(one) => id && (one.reference === id || one.id === id.toLowerCase())
	);
	if (byId.length > 0) return byId;
	const named = services.filter(
		(one) => one.organizationId === organizationId && fold(one.name) === fold(name)
	);
	const unnumbered = named.filter(({ reference }) => reference === null);
	return unnumbered.length > 0 || id ? unnumbered : named;
}

async function write(sql: Sql, placed: PlacedService[], context: Context) {
	const fresh = placed.filter(({ before }) => !before);
	const older = placed.filter(({ before }) => before);
	const changed = await changeRows(sql, 'service', older.map(olderService));
	await addRows(
		sql,
		'service',
		fresh.map((one) => newService(one, context))
	);
	for (const { entry } of fresh) context.ledger.mark(entry.row, 'added');
	for (const { entry, id } of older)
		context.ledger.mark(entry.row, changed.has(id) ? 'changed' : 'unchanged');
}

function details({ entry, organizationId }: PlacedService) {
	return {
		organization_id: organizationId,
		name: entry.name,
		service_type: entry.serviceType,
		description: entry.description,
		status: entry.status,
		minimum_age: entry.minimumAge,
		maximum_age: entry.maximumAge,
		eligibility: entry.eligibility,
		fees: entry.fees,
		languages: entry.languages,
		crisis_role: entry.crisisRole,
		phone: entry.phone
	};
}

function newService(one: PlacedService, { bodyId, fileName }: Context) {
	const given = details(one);
	const nothing = Object.fromEntries(Object.keys(given).map((column) => [column, null]));
	return {
		...nothing,
		status: 'active',
		languages: [],
		crisis_role: 'none',
		...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
		id: one.id,
		reference: one.entry.id ?? null,
		home_body_id: bodyId,
		source: fileName,
		notes: one.entry.notes ?? {}
	};
}

function olderService(one: PlacedService) {
	const { entry, id, before } = one;
	const isOurId = entry.id?.toLowerCase() === id;
	const notes = entry.notes && { ...before?.notes, ...entry.notes };
	return { id, reference: isOurId ? undefined : entry.id, ...details(one), notes };
}
