import { expect, test } from 'vitest';
import { isRecent, togetherBy, type JointActivity } from './activities.ts';
import {
	agreementsOn,
	countAgreements,
	pairsInForce,
	seenOn,
	type Agreement
} from './agreements.ts';
import { topicsFor, type Between } from './conversation.ts';
import { agreementRows } from './export.ts';

const on = '2026-11-21';
const party = (id: string) => ({ id, name: id.toUpperCase() });

function agreement(values: Partial<Agreement>): Agreement {
	return {
		...{ id: '1', kind: 'memorandum', title: 'Help at night', parties: ['a', 'b'].map(party) },
		...{ from: '2026-01-01', last: null, reviewedOn: null, reviewOn: null, version: 1 },
		...{ sharesData: false, sharedWhat: null, sharedPurpose: null, sharedAs: null },
		...{ sharedBasis: null, sharedProtection: null, sharedFrom: [], sharedTo: [], barriers: [] },
		...{ document: null, openToAll: false },
		...values
	};
}

function activity(heldOn: string, ids = ['a', 'b']): JointActivity {
	const said = { what: 'After a night', learned: null, nextSteps: null };
	return {
		id: heldOn,
		kind: 'debrief',
		heldOn,
		organizations: ids.map(party),
		...{ hostId: null, topics: null, counties: [], leadership: [], middle: [], frontline: [] },
		version: 1,
		...said
	};
}

test('an agreement holds from its first to its last day', () => {
	const standing = (values: Partial<Agreement>) => seenOn(agreement(values), on).standing;
	expect(standing({ from: on })).toBe('in_force');
	expect(standing({ from: '2026-11-22' })).toBe('coming');
	expect(standing({ last: on })).toBe('in_force');
	expect(standing({ last: '2026-11-20' })).toBe('ended');
});

test('it is reviewed a year after it began or was last reviewed, unless a day was set', () => {
	const seen = (values: Partial<Agreement>) => {
		const { reviewDue, due } = seenOn(agreement(values), on);
		return [reviewDue, due];
	};
	expect(seen({})).toEqual(['2027-01-01', 'review_soon']);
	expect(seen({ from: '2025-11-20' })).toEqual(['2026-11-20', 'review_overdue']);
	expect(seen({ from: '2024-01-01', reviewedOn: '2026-10-01' })).toEqual(['2027-10-01', null]);
	expect(seen({ from: '2020-01-01', reviewOn: '2028-01-01' })).toEqual(['2028-01-01', null]);
	expect(seen({ reviewOn: '2028-01-01', last: '2027-01-20' })).toEqual(['2028-01-01', 'ends_soon']);
	expect(seen({ reviewOn: '2028-01-01', last: '2027-01-21' })).toEqual(['2028-01-01', null]);
	expect(seen({ from: '2020-01-01', last: '2021-01-01' })).toEqual(['2021-01-01', null]);
	expect(seen({ from: null })).toEqual([null, null]);
});

test('those with something to do come first, and each organization counts once', () => {
	const seen = agreementsOn(
		[
			agreement({ id: 'ended', last: '2026-01-31' }),
			agreement({ id: 'fine', reviewOn: '2028-01-01', parties: ['b', 'c'].map(party) }),
			agreement({ id: 'late', reviewOn: '2026-11-01' })
		],
		on
	);
	expect(seen.map(({ id }) => id)).toEqual(['late', 'fine', 'ended']);
	expect(countAgreements(seen)).toEqual({ inForce: 2, overdue: 1, near: 0, organizations: 3 });
});

test('every two parties of an agreement in force are a pair once for each relation', () => {
	const seen = agreementsOn(
		[
			agreement({ parties: ['c', 'a', 'b'].map(party) }),
			agreement({ id: '2', kind: 'data_sharing' }),
			agreement({ id: '3', last: '2026-02-01', parties: ['x', 'y'].map(party) })
		],
		on
	);
	expect(
		pairsInForce(seen)
			.map(({ a, b, overlay }) => `${a}${b} ${overlay}`)
			.sort()
	).toEqual(['ab agreement', 'ab sharing', 'ac agreement', 'bc agreement']);
});

test('what two did together by a day, latest first, and whether that is long ago', () => {
	const done = [activity('2025-11-21'), activity('2026-12-01'), activity('2026-03-01', ['b', 'c'])];
	const days = (...ids: string[]) => togetherBy(done, on, ...ids).map(({ heldOn }) => heldOn);
	expect(days('a', 'b')).toEqual(['2025-11-21']);
	expect(days('b')).toEqual(['2026-03-01', '2025-11-21']);
	expect(isRecent([activity('2025-11-21')], on)).toBe(false);
	expect(isRecent([activity('2025-11-22')], on)).toBe(true);
});

test('the next conversation begins with what they see differently, and asks for nothing without a reason', () => {
	const usual: Between = {
		...{ strength: 2, gap: 0, disputed: false, oneSided: false, agreements: [] },
		activities: { last: '2026-10-01', recent: true }
	};
	const kinds = (values: Partial<Between>) =>
		topicsFor({ ...usual, ...values }).map(({ kind }) => kind);
	expect(kinds({})).toEqual([]);
	expect(kinds({ strength: 3.5 })).toEqual(['nothing_written']);
	const late = agreementsOn([agreement({ reviewOn: '2026-11-01' })], on);
	const apart = { last: null, recent: false };
	expect(
		kinds({ disputed: true, gap: 3, oneSided: true, agreements: late, activities: apart })
	).toEqual(['gap', 'agreement', 'unanswered', 'apart']);
	expect(kinds({ agreements: agreementsOn([agreement({ last: '2026-02-01' })], on) })).toEqual([
		'ended'
	]);
	expect(kinds({ activities: null })).toEqual([]);
});

test('the file has one line for each agreement and activity', () => {
	const rows = agreementRows(agreementsOn([agreement({})], on), [activity('2026-03-01')]);
	expect(rows).toHaveLength(3);
	expect(rows[1]!.slice(0, 5)).toEqual([
		'agreement',
		'memorandum',
		'Help at night',
		'A; B',
		'2026-01-01'
	]);
	expect(rows[2]![0]).toBe('joint activity');
});
