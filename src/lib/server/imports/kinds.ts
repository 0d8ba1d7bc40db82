import { attendanceKind } from '#lib/domain/import/attendance.ts';
import { catchmentsKind } from '#lib/domain/import/catchments.ts';
import { countiesKind } from '#lib/domain/import/counties.ts';
import { demandKind } from '#lib/domain/import/demand.ts';
import type { FromRow, Kind } from '#lib/domain/import/kind.ts';
import { membersKind } from '#lib/domain/import/members.ts';
import { organizationsKind } from '#lib/domain/import/organizations.ts';
import { servicesKind } from '#lib/domain/import/services.ts';
import { tiesKind } from '#lib/domain/import/ties.ts';
import type { Sql } from '../connect.ts';
import { saveAttendance } from './attendance.ts';
import { saveCatchments } from './catchments.ts';
import type { Context } from './context.ts';
import { saveCounties } from './counties.ts';
import { saveDemand } from './demand.ts';
import { saveMembers } from './members.ts';
import { saveOrganizations } from './organizations.ts';
import { saveServices } from './services.ts';
import { graphKind } from './graph.ts';
import { saveTies } from './ties.ts';

/** How one kind of file is read and saved. */
export type Importer = {
	kind: Kind<FromRow>;
	save: (sql: Sql, entries: FromRow[], context: Context) => Promise<void>;
};

// Joins a kind to the saving of its own entries; outside nobody needs to know which they are.
function importer<Entry extends FromRow>(
	kind: Kind<Entry>,
	save: (sql: Sql, entries: Entry[], context: Context) => Promise<void>
): [string, Importer] {
	return [kind.name, { kind, save } as unknown as Importer];
}

/** Every kind of file that can be brought in, by name. */
export const importers: ReadonlyMap<string, Importer> = new Map([
	importer(organizationsKind, saveOrganizations),
	importer(servicesKind, saveServices),
	importer(membersKind, saveMembers),
	importer(attendanceKind, saveAttendance),
	importer(tiesKind, saveTies),
	importer(graphKind, saveTies),
	importer(countiesKind, saveCounties),
	importer(demandKind, saveDemand),
	importer(catchmentsKind, saveCatchments)
]);
