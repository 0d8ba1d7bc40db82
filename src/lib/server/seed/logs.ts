import { daysBefore, type Day } from '#lib/domain/place/dates.ts';
import type { Band } from '#lib/domain/vocabulary.ts';
import type { Sql } from '../connect.ts';
import { bodyId } from './body.ts';
import { readSeed } from './files.ts';
import { organizationId } from './organizations.ts';
import { addRows, identify } from './rows.ts';

/** What collaboratives wrote down; days are days before the demonstration was made. */
interface Logs {
	visits: {
		body: string;
		organization: string;
		ago: number;
		levels: Band[];
		topic: string;
		practice?: string;
	}[];
}

/** Adds what some collaboratives wrote down of their work outside meetings. */
export async function addLogs(sql: Sql, on: Day): Promise<void> {
	const { visits } = readSeed<Logs>('logs.json');
	await addRows(
		sql,
		'outreach_visit',
		visits.map(({ body, organization, ago, levels, topic, practice = null }) => ({
			...{ id: identify('outreach visit', body, topic), bodyId: bodyId(body), levels, topic },
			...{ organizationId: organizationId(organization), heldOn: daysBefore(on, ago) },
			...{ practice, invented: true }
		}))
	);
}
