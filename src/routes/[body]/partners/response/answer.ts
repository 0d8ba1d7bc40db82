import { agreementsOn } from '#lib/domain/agreement/agreements.ts';
import { togetherBy, type JointActivity } from '#lib/domain/agreement/activities.ts';
import { byText } from '#lib/domain/order.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import { pathRows, pathShare, withoutPoliceRole } from '#lib/domain/response/call-paths.ts';
import { countyProtocols, partnerProtocols, withoutLived } from '#lib/domain/response/coverage.ts';
import { partneredShare, stepRows } from '#lib/domain/response/flow.ts';
import { topicRows, topicShare } from '#lib/domain/response/protocols.ts';
import * as agreements from '#lib/server/agreements.ts';
import type { Body } from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as jointActivities from '#lib/server/joint-activities.ts';
import * as plans from '#lib/server/plans.ts';
import * as responses from '#lib/server/responses.ts';

/** What a body has written down about its response to a crisis, as far as whoever asks may know. */
export type ResponseAnswer = Awaited<ReturnType<typeof askResponse>>;

/** Reads protocols, affected groups, call paths and debriefs for a day. */
export async function askResponse(sql: Sql, { id, countyNames }: Body, on: Day, sees: boolean) {
	const [protocols, groups, paths, kept, done, tasks] = await Promise.all([
		responses.listProtocols(sql, id),
		sees ? responses.listGroups(sql, id) : null,
		responses.listPaths(sql, id),
		agreements.list(sql, id),
		sees ? jointActivities.list(sql, id) : null,
		sees ? plans.listTasks(sql, id) : null
	]);
	const topics = topicRows(protocols, on);
	const rows = pathRows(countyNames, paths, agreementsOn(kept, on));
	return {
		topics,
		topicShare: topicShare(topics),
		/** Null for others than the body's own people, as the three below. */
		steps: groups && stepRows(groups),
		stepShare: groups && partneredShare(groups),
		debriefs: done && togetherBy(done, on).filter(isAboutResponse),
		/** What they asked for. */
		actions: tasks && tasks.filter(({ jointActivityId }) => jointActivityId !== null),
		paths: rows,
		pathShare: pathShare(rows),
		withoutPoliceRole: withoutPoliceRole(rows).map(({ name }) => name)
	};
}

/** Reads which topics protocols cover, by county and by partner: the parties of any, and whoever sits at the table. */
export async function askCoverage(sql: Sql, { id, countyNames }: Body, on: Day) {
	const protocols = topicRows(await responses.listProtocols(sql, id), on).flatMap(
		(row) => row.protocols
	);
	const all = [
		...protocols.flatMap(({ parties }) => parties),
		...(await plans.listPartners(sql, id, on))
	];
	const partners = [...new Map(all.map((partner) => [partner.id, partner])).values()];
	return {
		counties: countyProtocols(protocols, countyNames),
		partners: partnerProtocols(
			protocols,
			partners.toSorted((one, other) => byText(one.name, other.name)),
			countyNames
		),
		withoutLived: withoutLived(protocols)
	};
}

function isAboutResponse({ kind }: JointActivity) {
	return ['debrief', 'joint_training', 'cross_training'].includes(kind);
}
