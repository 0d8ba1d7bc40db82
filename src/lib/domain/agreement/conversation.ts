import type { Day } from '../place/dates.ts';
import type { Agreement, AgreementSeen } from './agreements.ts';

/** Something two organizations could talk about next. */
export type Topic =
	| { kind: 'gap'; gap: number }
	| { kind: 'unanswered' }
	| {
			kind: 'agreement';
			agreement: Pick<AgreementSeen, 'id' | 'title' | 'due' | 'reviewDue' | 'last'>;
	  }
	| { kind: 'ended'; agreement: Pick<Agreement, 'id' | 'title' | 'last'> }
	| { kind: 'nothing_written' }
	| { kind: 'apart'; since: Day | null };

/** What is known of two organizations: their tie as far as the reader may see it, and what they keep together. */
export interface Between {
	/** The mean of their reports in the latest wave; null when neither answered. */
	strength: number | null;
	/** How far apart their reports are; null when not both answered, or when the reader may not know. */
	gap: number | null;
	disputed: boolean;
	/** Whether exactly one of them answered, as far as the reader may know. */
	oneSided: boolean;
	/** All agreements between them, as they stand. */
	agreements: AgreementSeen[];
	/** Null when the reader may not see activities. */
	activities: { last: Day | null; recent: boolean } | null;
}

// From this level on, of five, two coordinate what they do: then something in writing helps.
const coordination = 3;

/** What the next conversation of two organizations should be about, most pressing first; empty when nothing asks for one. */
export function topicsFor(between: Between): Topic[] {
	const { strength, gap, disputed, oneSided, agreements, activities } = between;
	const inForce = agreements.filter(({ standing }) => standing !== 'ended');
	const due = inForce.filter((agreement) => agreement.due !== null);
	const close = (strength ?? 0) >= coordination;
	return [
		...when(disputed && gap !== null, { kind: 'gap', gap: gap ?? 0 }),
		...due.map((agreement): Topic => ({ kind: 'agreement', agreement })),
		...(inForce.length === 0 ? agreements : [])
			.slice(0, 1)
			.map((agreement): Topic => ({ kind: 'ended', agreement })),
		...when(oneSided, { kind: 'unanswered' }),
		...when(close && agreements.length === 0, { kind: 'nothing_written' }),
		...when(activities !== null && !activities.recent, {
			kind: 'apart',
			since: activities?.last ?? null
		})
	];
}

function when(holds: boolean, topic: Topic): Topic[] {
	return holds ? [topic] : [];
}
