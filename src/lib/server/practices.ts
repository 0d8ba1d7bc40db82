import type { PeerQuestion, Practice } from '../domain/state/practices.ts';
import type { Sql } from './connect.ts';
import * as ownRecords from './own-records.ts';

/** What people fill in about a practice. */
export type PracticeInput = Omit<Practice, 'id' | 'version' | 'table' | 'seat'> & {
	seatCode: string | null;
};

/** What people fill in to ask another table. */
export type QuestionInput = Pick<PeerQuestion, 'what' | 'askedOn'> & { toBodyId: string };

/** What the table that was asked fills in. */
export type AnswerInput = Pick<PeerQuestion, 'answer' | 'answeredOn'>;

/** The practices that whoever asks may read in a state: all of the body itself, those that others share; a withdrawn consent hides at once. */
export function list(sql: Sql, { id, stateCode }: { id: string; stateCode: string }) {
	return sql<Practice[]>`
		select p.id, jsonb_build_object('id', b.id, 'slug', b.slug, 'name', b.name) as table, p.topic, p.what, p.outcome,
			p.done_on, p.consent_on, p.open_to_all, p.version, (
				select jsonb_build_object('code', s.code, 'label', s.label, 'labelEs', s.label_es) from seat s
				where s.body_id = p.body_id and s.code = p.seat_code
				order by upper(s.during) desc nulls first limit 1
			) as seat
		from shared_practice p join body b on b.id = p.body_id
		where b.state_code = ${stateCode} and (b.id = ${id} or p.consent_on is not null)
		order by p.done_on desc, p.id
	`;
}

/** What a body asked others and was asked: for the people of the two tables. */
export function listQuestions(sql: Sql, body: string): Promise<PeerQuestion[]> {
	return sql<PeerQuestion[]>`
		select q.id, jsonb_build_object('id', f.id, 'slug', f.slug, 'name', f.name) as from,
			jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name) as to,
			q.what, q.asked_on, q.answer, q.answered_on, q.version
		from peer_question q join body f on f.id = q.body_id join body t on t.id = q.to_body_id
		where q.body_id = ${body} or q.to_body_id = ${body}
		order by q.asked_on, q.id
	`;
}

/** A question that a body was asked, by its columns; null when there is none, or it is not mine to see. */
export async function findAsked(sql: Sql, body: string, id: string) {
	const [row] = await sql<({ id: string; version: number } & Record<string, unknown>)[]>`
		select * from peer_question where to_body_id = ${body} and id::text = ${id}
	`;
	return row ?? null;
}

/** Writes the answer to a question seen in this version; false when somebody was first, or it is not ours to answer. */
export function answer(sql: Sql, seen: ownRecords.Seen, input: AnswerInput): Promise<boolean> {
	return ownRecords.change(sql, 'peer_question', seen, input);
}
