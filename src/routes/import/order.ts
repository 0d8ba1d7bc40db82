import { limits } from '#lib/domain/import/limits.ts';
import type { Sql } from '#lib/server/connect.ts';
import type { DraftOptions } from '#lib/server/imports/drafts.ts';
import { importers } from '#lib/server/imports/kinds.ts';
import { m } from '#lib/words/paraglide/messages.js';
import type { Choices } from './choices.ts';

/** What a form ordered to look at. */
export type Order = {
	kind: string;
	bodyId: string | null;
	fileName: string;
	bytes: Uint8Array;
	options: DraftOptions;
};

/** What has to be mended in the form, by field, with what was chosen. */
export type Wrong = {
	wrong: Record<string, string>;
	kind: string;
	body: string;
	sheet: string;
	wave: string;
};

/** Reads the form: only kinds and bodies that the viewer may choose, and a file within the limits. */
export async function readOrder(
	sql: Sql,
	request: Request,
	choices: Choices
): Promise<Order | Wrong> {
	const form = await request.formData();
	const text = (name: string) => String(form.get(name) ?? '').trim();
	const file = form.get('file');
	const [kind, body, sheet] = [text('kind'), text('body'), text('sheet')];
	const wave = text('wave').slice(0, 100);
	const wrong = wrongIn(kind, body, file, choices);
	if (Object.keys(wrong).length > 0 || !(file instanceof File))
		return { wrong, kind, body, sheet, wave };

	return {
		kind,
		bodyId: await findBody(sql, kind, body),
		fileName: file.name.replace(/\p{Cc}/gu, '').slice(0, 200) || kind,
		bytes: new Uint8Array(await file.arrayBuffer()),
		options: {
			...(sheet ? { sheet } : {}),
			...(wave ? { wave } : {}),
			createOrganizations: text('create') !== ''
		}
	};
}

function wrongIn(
	kind: string,
	body: string,
	file: unknown,
	choices: Choices
): Record<string, string> {
	const { body: belonging, byCoordinators } = importers.get(kind)?.kind ?? {};
	const mayBeNobodys = belonging === 'possible' && choices.keepsDirectory && body === '';
	const isOwn = choices.bodies.some(({ slug }) => slug === body);
	const isOthers = isOwn && byCoordinators && !choices.coordinated.includes(body);
	return {
		...(choices.kinds.includes(kind) ? {} : { kind: m.import_choose_kind() }),
		...(belonging === 'none' || mayBeNobodys || isOwn ? {} : { body: m.import_choose_body() }),
		...(isOthers ? { body: m.import_choose_coordinated() } : {}),
		...wrongFile(file)
	};
}

function wrongFile(file: unknown): Record<string, string> {
	if (!(file instanceof File) || file.name === '') return { file: m.import_choose_file() };
	if (file.size === 0) return { file: m.import_reason_file_empty() };
	const megabytes = String(limits.bytes / 1e6);
	return file.size > limits.bytes ? { file: m.import_reason_file_too_large({ megabytes }) } : {};
}

async function findBody(sql: Sql, kind: string, slug: string): Promise<string | null> {
	if (importers.get(kind)?.kind.body === 'none' || slug === '') return null;
	const [body] = await sql<{ id: string }[]>`select id from body where slug = ${slug}`;
	return body?.id ?? null;
}
