import { expect, test } from 'vitest';
import type { Protocol } from '../response/protocols.ts';
import type { JointActivity } from './activities.ts';
import type { Agreement } from './agreements.ts';
import { agreementsOn } from './agreements.ts';
import { sharingOf } from './sharing.ts';
import { countyTrainings, trainingsBy } from './trainings.ts';
import { restsOn, workFindings, type WorkFacts } from './work-findings.ts';

const on = '2026-11-21';
const party = (id: string) => ({ id, name: id.toUpperCase() });
const counties = ['1', '2'].map((fips) => ({ fips, name: `County ${fips}` }));

function agreement(values: Partial<Agreement>): Agreement {
	return {
		...{ id: 'm', kind: 'memorandum', title: 'Help at night', parties: ['a', 'b'].map(party) },
		...{ from: '2026-01-01', last: null, reviewedOn: null, reviewOn: '2028-01-01', version: 1 },
		...{ sharesData: false, sharedWhat: 'Counts', sharedPurpose: null, sharedAs: null },
		...{ sharedBasis: null, sharedProtection: null, sharedFrom: [], sharedTo: [], barriers: [] },
		...{ document: null, openToAll: false },
		...values
	};
}

function training(values: Partial<JointActivity>): JointActivity {
	return {
		...{ id: 't', kind: 'cross_training', heldOn: '2026-03-01', what: 'First calls', version: 1 },
		...{ organizations: ['police', 'team'].map(party), hostId: 'team', topics: null },
		...{ counties: [], leadership: [], middle: [], frontline: [], learned: null, nextSteps: null },
		...values
	};
}

function facts(values: Partial<WorkFacts>): WorkFacts {
	return {
		...{ agreements: [], joined: [], activities: [], planned: [], counties, protocols: [] },
		...{ partnerships: [], tasks: [], paths: [], keepsResponse: false },
		responders: { counties, police: [{ id: 'police', counties: ['1'] }], team: ['team'] },
		...values
	};
}

const keys = (values: Partial<WorkFacts>) => workFindings(facts(values), on).map(({ key }) => key);

test('agreements past their review, near it, or ended with nothing after them are findings', () => {
	expect(keys({ agreements: [agreement({ reviewOn: '2026-11-20' })] })).toEqual([
		'work:review_overdue:m'
	]);
	expect(keys({ agreements: [agreement({ reviewOn: '2026-12-20' })] })).toEqual([
		'work:review_soon:m'
	]);
	const ended = agreement({ id: 'e', last: '2026-02-01' });
	expect(keys({ agreements: [ended] })).toEqual(['work:agreement_ended:e']);
	expect(keys({ agreements: [ended, agreement({ parties: ['a', 'b', 'c'].map(party) })] })).toEqual(
		[]
	);
	expect(keys({ agreements: [{ ...ended, kind: 'letter_of_support' }] })).toEqual([]);
});

test('whoever joined since an agreement was last looked at asks for its review, a later one anew', () => {
	const joined = [
		{ id: 'c', name: 'C', day: '2026-03-01' },
		{ id: 'a', name: 'A', day: '2026-04-01' },
		{ id: 'd', name: 'D', day: '2025-12-01' }
	];
	const [found] = workFindings(facts({ agreements: [agreement({})], joined }), on);
	expect(found!.key).toBe('work:partner_joined:m:2026-03-01');
	expect(restsOn(found!.finding).map(({ type, label }) => `${type} ${label}`)).toEqual([
		'agreement Help at night',
		'organization C'
	]);
	const more = [...joined, { id: 'e', name: 'E', day: '2026-05-01' }];
	expect(keys({ agreements: [agreement({})], joined: more })).toEqual([
		'work:partner_joined:m:2026-05-01'
	]);
	expect(keys({ agreements: [agreement({ reviewedOn: '2026-06-01' })], joined: more })).toEqual([]);
});

test('data goes from those who give it to those who receive it, else between all parties', () => {
	const parties = ['a', 'b', 'c'].map(party);
	const pairs = (values: Partial<Agreement>) =>
		sharingOf(
			agreementsOn([agreement({ sharesData: true, parties, ...values })], on),
			[]
		).shared.map(({ from, to }) => `${from.id}→${to.id}`);
	expect(pairs({ sharedFrom: ['a', 'b'], sharedTo: ['c', 'b'] })).toEqual(['a→b', 'a→c', 'b→c']);
	expect(pairs({ sharedFrom: ['a'] })).toEqual(['a→b', 'a→c']);
	expect(pairs({})).toHaveLength(6);
	const { barriers } = sharingOf(
		agreementsOn([agreement({ barriers: ['used_against'] }), agreement({ barriers: [] })], on),
		[{ barriers: ['used_against', 'confidentiality_laws'] }]
	);
	expect(barriers.map(({ agreements }) => agreements)).toEqual([0, 1, 0]);
	expect(barriers.map(({ partnerships }) => partnerships)).toEqual([0, 1, 1]);
});

test('who trained whom, and which levels nobody reached', () => {
	const seen = trainingsBy(
		[
			training({ frontline: ['police'] }),
			training({ id: 'u', heldOn: '2025-01-01', leadership: ['police'] }),
			training({ id: 'v', kind: 'shared_event' })
		],
		on
	);
	expect(seen.pairs).toMatchObject([
		{ host: { id: 'team' }, organization: { id: 'police' }, times: 2, last: '2026-03-01' }
	]);
	expect(seen.unreached).toEqual(['leadership', 'middle']);
	expect(seen.levels.map(({ reached, missing }) => [reached, missing])).toEqual([
		[['frontline'], ['leadership', 'middle']],
		[[], null]
	]);
	expect(trainingsBy([training({})], on).unreached).toBeNull();
});

test('a county is trained where law enforcement works or where it was written down', () => {
	const responders = facts({}).responders;
	const recent = (values: Partial<JointActivity>) =>
		countyTrainings([training(values)], responders, on)!.map((county) => county.recent);
	expect(recent({})).toEqual([true, false]);
	expect(recent({ counties: ['2'] })).toEqual([false, true]);
	expect(recent({ heldOn: '2025-11-21' })).toEqual([false, false]);
	expect(recent({ organizations: ['team', 'school'].map(party) })).toEqual([false, false]);
	expect(countyTrainings([], { ...responders, team: [] }, on)).toBeNull();
	expect(keys({ activities: [training({})], keepsResponse: true })).toContain(
		'work:no_police_training:2'
	);
});

test('a protocol covers its counties, else all of them; what was to be held and was not is overdue', () => {
	const protocol: Protocol = {
		...{ id: 'p', topic: 'referrals', title: 'Where to', parties: ['a', 'b'].map(party) },
		...{ summary: null, authors: ['provider'], approvedOn: '2026-05-01', withoutLivedWhy: 'Haste' },
		...{ reviewOn: null, counties: ['1'], openToAll: false, version: 1 }
	};
	const found = workFindings(facts({ protocols: [protocol], keepsResponse: true }), on);
	const of = (key: string) => found.find((each) => each.key === key)?.finding;
	expect(of('work:topic_uncovered:referrals')).toMatchObject({
		...{ counties: [{ fips: '2' }], everywhere: false }
	});
	expect(of('work:topic_uncovered:follow_up')).toMatchObject({ everywhere: true });
	expect(of('work:protocol_without_lived:p')).toMatchObject({ approved: true });
	expect(of('work:no_police_role:1')).toMatchObject({ numbers: ['988', 'crisis_line', '911'] });
	const planned = [{ ...training({ kind: 'debrief' }), dueOn: '2026-11-20' }];
	expect(keys({ planned })).toEqual(['work:activity_overdue:t']);
	expect(keys({ planned: [{ ...planned[0]!, dueOn: on }] })).toEqual([]);
	const task = {
		...{ id: 'x', goalId: null, groupId: null, jointActivityId: 'd', organizationId: 'a' },
		...{ organizationName: 'A', what: 'New cards', dueOn: '2026-11-20', doneOn: null, version: 1 }
	};
	const activities = [training({ id: 'd', kind: 'debrief' })];
	expect(keys({ activities, tasks: [task] })).toEqual(['work:action_late:x']);
	expect(keys({ activities, tasks: [{ ...task, doneOn: on }] })).toEqual([]);
	expect(keys({ activities, tasks: [{ ...task, jointActivityId: null }] })).toEqual([]);
});
