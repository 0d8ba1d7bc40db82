import { restsOn, type RestsOn, type WorkFinding } from '#lib/domain/agreement/work-findings.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as workFindings from '#lib/server/work-findings.ts';
import { workFindingName, workFindingText, workNextText } from '#lib/words/work.ts';
import { onFile, type Kept } from '../../kept-findings.ts';

/** A finding about the work between organizations, in words, with what became of it. */
export interface WorkShown extends Kept {
	id: string;
	name: string;
	statement: string;
	next: string;
	finding: WorkFinding;
	records: RestsOn[];
	links: { href: string; text: string }[];
}

/** What stands out, what was decided, and what closed by itself. */
export interface WorkFound {
	findings: WorkShown[];
	resolved: { key: string; day: Day; statement: string }[];
}

/** Judges the work between the organizations of a body on a day, with what is on file. For who may see its people. */
export async function findWork(
	sql: Sql,
	body: { id: string; slug: string },
	on: Day
): Promise<WorkFound> {
	const found = await workFindings.find(sql, body.id, on);
	const file = await onFile<{ finding: WorkFinding }>(sql, body.id, on, 'work');
	return {
		findings: found.map(({ key, finding }) => ({
			id: key,
			finding,
			name: workFindingName(finding.kind),
			statement: workFindingText(finding),
			next: workNextText(finding),
			records: restsOn(finding),
			links: restsOn(finding).flatMap((record) => linkOf(record, body.slug)),
			...file.keptOf(key)
		})),
		resolved: file.resolved.map(({ key, day, facts }) => {
			return { key, day, statement: workFindingText(facts.finding) };
		})
	};
}

const places = {
	agreement: 'agreements',
	joint_activity: 'agreements/activities',
	partnership: 'agreements/partnerships',
	task: 'plan/tasks',
	protocol: 'partners/protocols',
	organization: 'organizations',
	county: 'partners#county-'
};

function linkOf({ type, id, label }: RestsOn, slug: string) {
	const place = places[type];
	return [{ href: `/${slug}/${place}${place.endsWith('-') ? '' : '/'}${id}`, text: label }];
}
