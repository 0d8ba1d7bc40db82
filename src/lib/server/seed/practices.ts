import { daysBefore, type Day } from '#lib/domain/place/dates.ts';
import type { PracticeTopic } from '#lib/domain/state/practices.ts';
import type { Sql } from '../connect.ts';
import { bodyId } from './body.ts';
import { readSeed } from './files.ts';
import { addRows, identify } from './rows.ts';

/** What tables share and ask; days are counted before the demonstration was made. */
interface Shared {
	practices: {
		body: string;
		topic: PracticeTopic;
		seat?: string;
		what: string;
		outcome?: string;
		done: number;
		agreed?: number;
		open?: boolean;
	}[];
	questions: {
		from: string;
		to: string;
		what: string;
		asked: number;
		answer?: string;
		answered?: number;
	}[];
}

/** Adds what some collaboratives share with others, and what they asked each other. */
export async function addPractices(sql: Sql, on: Day): Promise<void> {
	const { practices, questions } = readSeed<Shared>('practices.json');
	const day = (ago?: number) => (ago === undefined ? null : daysBefore(on, ago));
	await addRows(
		sql,
		'shared_practice',
		practices.map(({ body, topic, seat = null, what, outcome = null, done, agreed, open }) => ({
			...{
				id: identify('practice', body, what),
				bodyId: bodyId(body),
				topic,
				seatCode: seat,
				what
			},
			...{ outcome, doneOn: day(done), consentOn: day(agreed), openToAll: open ?? false },
			invented: true
		}))
	);
	await addRows(
		sql,
		'peer_question',
		questions.map(({ from, to, what, asked, answer = null, answered }) => ({
			...{ id: identify('question', from, what), bodyId: bodyId(from), toBodyId: bodyId(to), what },
			...{ askedOn: day(asked), answer, answeredOn: day(answered), invented: true }
		}))
	);
}
