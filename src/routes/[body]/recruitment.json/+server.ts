import { json } from '@sveltejs/kit';
import { recruitmentSteps } from '#lib/domain/roster/recruitment.ts';
import { sees } from '#lib/domain/people/viewer.ts';
import type { Recruitment } from '#lib/server/recruitments.ts';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { bodyAt } from '../records.ts';
import { askRecruitment, type OwnBoard, type Waiting } from '../recruitment/answer.ts';
import type { RequestHandler } from './$types';

/** Who is asked for which seat, for programs: the same answer as the page, with the same permissions. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const answer = await locals.read(async (sql) => {
			const body = await bodyAt(sql, params.body);
			return askRecruitment(sql, body, on, sees(locals.viewer, body.slug));
		});
		const { own, ...counts } = answer;
		return json({ body: params.body, ...counts, ...(own ? writtenOwn(own) : { asked: null }) });
	});

function writtenOwn({ board, unasked, withoutCall }: OwnBoard) {
	return {
		asked: recruitmentSteps.flatMap((step) =>
			board[step].map(({ one, days }) => ({ step, days, ...written(one) }))
		),
		unasked: unasked.map(inShort),
		withoutCall: withoutCall.map(inShort)
	};
}

function written({ seat, organizationId, organizationName, call, answers }: Recruitment) {
	const organization = organizationId ? { id: organizationId, name: organizationName } : null;
	return { seat, organization, call, answers };
}

function inShort({ id, label, class: kind, emptySince, prospects }: Waiting) {
	return { seat: id, label, class: kind, emptySince, prospects };
}
