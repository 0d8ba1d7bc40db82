import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { fold } from '#lib/domain/import/fold.ts';
import type { Note } from '#lib/domain/import/problem.ts';
import { bringIn } from '#lib/server/imports/bring-in.ts';
import * as drafts from '#lib/server/imports/drafts.ts';
import { withReason } from '#lib/words/import.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { signedIn } from '../../../handles/who.ts';
import { today } from '../../on.ts';
import { keepDraft, waitTurn } from '../draft.ts';
import type { Actions, PageServerLoad } from './$types';

/** What was found in a file, before anything of it is saved. */
export const load: PageServerLoad = async (event) => {
	signedIn(event);
	const { kind, body, bodyName, fileName, options } = await findDraft(event);
	const { refused, warnings, ...found } = options.found;
	return {
		kind,
		body,
		bodyName,
		fileName,
		found,
		unknown: unknownIn(refused),
		refused: said(refused),
		warnings: said(warnings)
	};
};

export const actions: Actions = {
	save: (event) => save(event, false),
	good: (event) => save(event, true),
	// Looks again at the same file with the organizations added that are not here yet.
	create: async (event) => {
		const { id } = signedIn(event);
		await waitTurn(event, id);
		const { options, ...draft } = await findDraft(event);
		const bytes = await event.locals.read((sql) => drafts.findBytes(sql, draft.id));
		if (!bytes) error(404, m.import_draft_gone());
		const { sheet, wave } = options;
		const chosen = { sheet, wave, createOrganizations: true };
		const again = await keepDraft(event, id, { ...draft, bytes, options: chosen });
		await event.locals.write((sql) => drafts.remove(sql, draft.id));
		redirect(303, `/import/${again}`);
	},
	again: async (event) => {
		signedIn(event);
		const { kind, body } = await findDraft(event);
		await event.locals.write((sql) => drafts.remove(sql, event.params.draft ?? ''));
		redirect(303, `/import?kind=${kind}&body=${body ?? ''}`);
	}
};

async function findDraft({ locals, params }: RequestEvent) {
	const draft = await locals.read((sql) => drafts.find(sql, params.draft ?? ''));
	if (!draft) error(404, m.import_draft_gone());
	return draft;
}

async function save(event: RequestEvent, acceptValid: boolean) {
	signedIn(event);
	const { id: draftId, kind, bodyId, fileName, options } = await findDraft(event);
	const bytes = await event.locals.read((sql) => drafts.findBytes(sql, draftId));
	if (!bytes) error(404, m.import_draft_gone());

	const order = { ...options, kind, bodyId, fileName, bytes, today: today(), acceptValid };
	const report = await bringIn(event.locals.write, order);
	if (report.id === null) return fail(409, { refused: said(report.refused.slice(0, 100)) });
	await event.locals.write((sql) => drafts.remove(sql, draftId));
	redirect(303, `/import?done=${report.id}`);
}

// How many organizations are named that are not here.
function unknownIn(notes: Note[]): number {
	const names = notes
		.filter(({ code }) => code === 'organization_unknown')
		.map(({ value }) => value);
	return new Set(names.map(fold)).size;
}

function said(notes: Note[]) {
	return notes.map(withReason);
}
