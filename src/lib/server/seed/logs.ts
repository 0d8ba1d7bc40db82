import type { EffortKind } from '#lib/domain/participation/participation.ts';
import { daysBefore, type Day } from '#lib/domain/place/dates.ts';
import type { Band } from '#lib/domain/vocabulary.ts';
import type { Sql } from '../connect.ts';
import { bodyId } from './body.ts';
import { readSeed } from './files.ts';
import { organizationId } from './organizations.ts';
import { addRows, identify, span } from './rows.ts';

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
	efforts: Effort[];
}

interface Effort {
	body: string;
	code: string;
	kind: EffortKind;
	name: string;
	counties?: string[];
	organizations?: string[];
	attended: { ago: number; topic: string; followUp?: string; due?: number; done?: number }[];
}

/** Adds what some collaboratives wrote down of their work outside meetings. */
export async function addLogs(sql: Sql, on: Day): Promise<void> {
	const { visits, efforts } = readSeed<Logs>('logs.json');
	await addRows(
		sql,
		'outreach_visit',
		visits.map(({ body, organization, ago, levels, topic, practice = null }) => ({
			...{ id: identify('outreach visit', body, topic), bodyId: bodyId(body), levels, topic },
			...{ organizationId: organizationId(organization), heldOn: daysBefore(on, ago) },
			...{ practice, invented: true }
		}))
	);
	await addRows(sql, 'interagency_effort', efforts.map(effortRow));
	await addRows(
		sql,
		'participation',
		efforts.flatMap((effort) => attendedRows(effort, on))
	);
}

function effortId({ body, code }: Effort): string {
	return identify('interagency effort', body, code);
}

function effortRow(effort: Effort) {
	const { body, kind, name, counties = [], organizations = [] } = effort;
	return {
		...{ id: effortId(effort), bodyId: bodyId(body), kind, name, counties, during: span(null) },
		...{ organizations: organizations.map(organizationId), invented: true }
	};
}

function attendedRows(effort: Effort, on: Day) {
	const day = (ago?: number) => (ago === undefined ? null : daysBefore(on, ago));
	return effort.attended.map(({ ago, topic, followUp = null, due, done }) => ({
		...{ id: identify('participation', effort.body, effort.code, topic), topic, followUp },
		...{ bodyId: bodyId(effort.body), interagencyEffortId: effortId(effort), invented: true },
		...{ heldOn: day(ago), dueOn: day(due), doneOn: day(done) }
	}));
}
