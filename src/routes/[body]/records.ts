import { error } from '@sveltejs/kit';
import { getRequestEvent } from '$app/server';
import { coordinates, runs, type Viewer } from '#lib/domain/people/viewer.ts';
import * as bodies from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as findings from '#lib/server/findings.ts';
import * as gapFindings from '#lib/server/gap-findings.ts';
import * as judgements from '#lib/server/judgements.ts';
import * as workFindings from '#lib/server/work-findings.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { signedIn } from '../../handles/who.ts';
import { today } from '../on.ts';

/** The body at this address; answers 404 when there is none. */
export async function bodyAt(sql: Sql, slug: string): Promise<bodies.Body> {
	return (await bodies.find(sql, slug, today())) ?? error(404, m.errors_no_body({ slug }));
}

/** Sends a visitor to sign in and back; answers 403 to others who may not change the body at this address. */
export function refuseUnlessRuns(viewer: Viewer, slug: string): void {
	signedIn(getRequestEvent());
	if (!runs(viewer, slug)) error(403, m.errors_not_yours());
}

/** The same for answers about ties, which only the body's coordinators read and enter. */
export function refuseUnlessCoordinates(viewer: Viewer, slug: string): void {
	refuseUnlessRuns(viewer, slug);
	if (!coordinates(viewer, slug)) error(403, m.strength_entry_coordinators());
}

/** Judges the table again after a change that can alter who is missing from it. */
export function judgeAgain(sql: Sql, body: string): Promise<void> {
	return findings.refresh(sql, body, today());
}

/** Judges again what a change of who sits at the table can alter. */
export async function judgeMembersAgain(sql: Sql, body: string): Promise<void> {
	await judgeAgain(sql, body);
	await judgeWorkAgain(sql, body);
}

/** Judges everything again after a change of any record. */
export async function judgeAllAgain(sql: Sql, body: string): Promise<void> {
	await judgements.refreshAll(sql, [body], today());
}

/** Judges again whom services reach after a change that can alter it. */
export function judgeReachAgain(sql: Sql, body: string): Promise<void> {
	return gapFindings.refresh(sql, body, today());
}

/** Judges again the work that organizations keep between them after a change that can alter it. */
export function judgeWorkAgain(sql: Sql, body: string): Promise<void> {
	return workFindings.refresh(sql, body, today());
}

const notSaved = Symbol('not saved');

/** Does the work in one transaction, of which nothing is kept when it answers false. */
export async function attempt(
	locals: App.Locals,
	work: (sql: Sql) => Promise<boolean>
): Promise<boolean> {
	try {
		return await locals.write(async (sql) => {
			if (!(await work(sql))) throw notSaved;
			return true;
		});
	} catch (thrown) {
		if (thrown === notSaved) return false;
		throw thrown;
	}
}

/** Why the database refused a record: its place is taken, or it points at something that is not there. */
export type DatabaseRefusal = 'taken' | 'missing';

const refusals: Record<string, DatabaseRefusal> = {
	'23505': 'taken',
	slug_is_not_a_page: 'taken',
	asked_of_others: 'missing',
	'23P01': 'taken',
	'23503': 'missing',
	'22P02': 'missing'
};

/** Does the work; answers why the database refused it, null when it is done. Other failures stay failures. */
export async function refusalOf(work: () => Promise<unknown>): Promise<DatabaseRefusal | null> {
	try {
		await work();
		return null;
	} catch (thrown) {
		const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
		const refusal = refusals[code === '23514' ? constraintOf(thrown) : code];
		if (refusal) return refusal;
		throw thrown;
	}
}

function constraintOf(thrown: unknown): string {
	return thrown instanceof Error && 'constraint_name' in thrown
		? String(thrown.constraint_name)
		: '';
}
