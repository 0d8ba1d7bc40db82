import {
	boardOf,
	demandByTopic,
	responseTimes,
	type AtStep,
	type ResponseTimes,
	type TopicDemand
} from '#lib/domain/assistance/assistance.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { AssistanceRequest } from '#lib/server/assistance.ts';
import * as assistance from '#lib/server/assistance.ts';
import type { Sql } from '#lib/server/connect.ts';

/** Requests for help on a day, with how long answers take and what is asked about. */
export interface AssistanceAnswer {
	board: AtStep<AssistanceRequest>[];
	times: ResponseTimes;
	topics: TopicDemand[];
}

/** Reads the requests of one body, or of a state, that whoever asks may see. */
export async function askAssistance(
	sql: Sql,
	of: { body: string } | { state: string },
	on: Day
): Promise<AssistanceAnswer> {
	const requests = await assistance.list(sql, of, on);
	return {
		board: boardOf(requests, on),
		times: responseTimes(requests, on),
		topics: demandByTopic(requests, on)
	};
}
