import type { Day } from '../place/dates.ts';
import { byText } from '../order.ts';
import type { SeatElsewhere } from './peers.ts';

/** What a practice of a table is about. */
export const practiceTopics = [
	'seats',
	'voices',
	'meetings',
	'partners',
	'crisis',
	'equity',
	'data',
	'other'
] as const;

export type PracticeTopic = (typeof practiceTopics)[number];

/** A table by its address and name. */
export interface Table {
	id: string;
	slug: string;
	name: string;
}

/** What a table did, for which seat or topic, and what came of it. */
export interface Practice {
	id: string;
	table: Table;
	topic: PracticeTopic;
	/** The table's own seat it is about; null: about none, or the seat is no longer there. */
	seat: { code: string; label: string; labelEs: string | null } | null;
	what: string;
	outcome: string | null;
	doneOn: Day;
	/** The day the table agreed to share it; null: only its own people read it. */
	consentOn: Day | null;
	openToAll: boolean;
	version: number;
}

/** What one table asked another, with the answer; only the two read it. */
export interface PeerQuestion {
	id: string;
	from: Table;
	to: Table;
	what: string;
	askedOn: Day;
	answer: string | null;
	answeredOn: Day | null;
	version: number;
}

/** The practices of tables that fill a seat, for that kind of seat: in the order of the tables, the most alike first. */
export function practicesFor(
	{ label, peers }: Pick<SeatElsewhere, 'label' | 'peers'>,
	practices: Practice[]
): Practice[] {
	return peers.flatMap(({ slug }) =>
		practices.filter(({ table, seat }) => table.slug === slug && seat?.label === label)
	);
}

/** The practices of a table and those of others, the latest first. */
export function practicesOf(slug: string, practices: Practice[]) {
	const latest = practices.toSorted((a, b) => byText(b.doneOn, a.doneOn) || byText(a.id, b.id));
	return {
		own: latest.filter(({ table }) => table.slug === slug),
		others: latest.filter(({ table }) => table.slug !== slug)
	};
}

/** Questions between a table and others: those that wait for its answer, the longest first; those it waits for; the rest. */
export function questionsOf(slug: string, questions: PeerQuestion[]) {
	const inTurn = questions.toSorted((a, b) => byText(a.askedOn, b.askedOn) || byText(a.id, b.id));
	const open = inTurn.filter(({ answer }) => answer === null);
	return {
		toAnswer: open.filter(({ to }) => to.slug === slug),
		waiting: open.filter(({ from }) => from.slug === slug),
		answered: inTurn.filter(({ answer }) => answer !== null).toReversed()
	};
}
