import type { AssistanceTopic } from '#lib/domain/assistance/assistance.ts';
import { daysBefore, type Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';
import { bodyId } from './body.ts';
import { readSeed } from './files.ts';
import { addRows, identify } from './rows.ts';

/** A request for help; its steps are days before the demonstration was made. */
interface Request {
	body: string;
	topic: AssistanceTopic;
	what: string;
	asked: number;
	triaged?: number;
	helper?: string;
	assigned?: number;
	given?: number;
	delivered?: string;
	followed?: number;
	outcome?: string;
}

/** Adds what some collaboratives asked their state for. */
export async function addAssistance(sql: Sql, on: Day): Promise<void> {
	const { requests } = readSeed<{ requests: Request[] }>('assistance.json');
	const day = (ago?: number) => (ago === undefined ? null : daysBefore(on, ago));
	await addRows(
		sql,
		'assistance_request',
		requests.map(({ body, topic, what, helper = null, delivered = null, ...rest }) => ({
			...{ id: identify('assistance request', body, what), bodyId: bodyId(body), topic, what },
			...{ askedOn: day(rest.asked), triagedOn: day(rest.triaged), helper, delivered },
			...{ assignedOn: day(rest.assigned), deliveredOn: day(rest.given) },
			...{ followedUpOn: day(rest.followed), outcome: rest.outcome ?? null, invented: true }
		}))
	);
}
