import type { Day } from '#lib/domain/place/dates.ts';
import { administers, coordinates, runs, type Viewer } from '#lib/domain/people/viewer.ts';
import * as bodies from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import { importers } from '#lib/server/imports/kinds.ts';

/** What a viewer may bring in, and for which bodies. */
export type Choices = {
	kinds: string[];
	bodies: { slug: string; name: string }[];
	/** The addresses of those that the viewer coordinates. */
	coordinated: string[];
	/** Whether the viewer keeps the shared directory, so that organizations need no body. */
	keepsDirectory: boolean;
};

/** The kinds and bodies that a viewer may choose; none for who may bring nothing in. */
export async function choicesOf(sql: Sql, viewer: Viewer, on: Day): Promise<Choices> {
	const all = await bodies.list(sql, on);
	const own = all.filter(({ slug }) => runs(viewer, slug));
	const leads = administers(viewer) || viewer.roles.some(({ role }) => role === 'state_leader');
	const kinds = [...importers.values()].map(({ kind }) => kind);
	return {
		kinds: kinds
			.filter(({ body }) => (body === 'none' ? leads : own.length > 0))
			.map(({ name }) => name),
		coordinated: own.map(({ slug }) => slug).filter((slug) => coordinates(viewer, slug)),
		bodies: own.map(({ slug, name }) => ({ slug, name })),
		keepsDirectory: administers(viewer)
	};
}
