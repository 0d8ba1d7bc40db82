import { json } from '@sveltejs/kit';
import { sees } from '#lib/domain/people/viewer.ts';
import type { PeerQuestion, Practice } from '#lib/domain/state/practices.ts';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { askPractices } from '../practices/answer.ts';
import { bodyAt } from '../records.ts';
import type { RequestHandler } from './$types';

/** What tables share, for programs: the same answer as the page; questions are null for others than the body's people. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const { own, others, questions } = await locals.read(async (sql) => {
			return askPractices(sql, await bodyAt(sql, params.body), sees(locals.viewer, params.body));
		});
		return json({
			...{ body: params.body, on, practices: own.map(written), others: others.map(written) },
			questions: questions && {
				toAnswer: questions.toAnswer.map(asked),
				waiting: questions.waiting.map(asked),
				answered: questions.answered.map(asked)
			}
		});
	});

function written({ table, topic, seat, what, outcome, doneOn, consentOn, openToAll }: Practice) {
	return { body: table.slug, topic, seat, what, outcome, doneOn, consentOn, openToAll };
}

function asked({ from, to, what, askedOn, answer, answeredOn }: PeerQuestion) {
	return { from: from.slug, to: to.slug, what, askedOn, answer, answeredOn };
}
