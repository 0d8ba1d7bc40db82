import { m } from './paraglide/messages.js';

const kinds: Record<string, () => string> = {
	organizations: m.import_kind_organizations,
	services: m.import_kind_services,
	members: m.import_kind_members,
	attendance: m.import_kind_attendance,
	counties: m.import_kind_counties,
	demand: m.import_kind_demand,
	catchments: m.import_kind_catchments,
	ties: m.import_kind_ties,
	graph: m.import_kind_graph
};

/** What a kind of file holds, as people call it. */
export function kindText(kind: string): string {
	return kinds[kind]?.() ?? kind;
}
