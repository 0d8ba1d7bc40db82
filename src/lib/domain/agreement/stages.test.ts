import { expect, test } from 'vitest';
import type { JointActivity } from './activities.ts';
import type { AgreementSeen } from './agreements.ts';
import { stagesOn, type StageEvidence, type StageFacts } from './stages.ts';

const on = '2026-11-21';
const nothing: StageFacts = {
	...{ agreements: [], protocols: [], activities: [], byHand: [], tied: null }
};
const met = (facts: Partial<StageFacts>) =>
	stagesOn({ ...nothing, ...facts }, on).map((stage) => `${stage.met.have}/${stage.met.need}`);
const agreement = (values: Partial<AgreementSeen>) =>
	({ id: '1', title: 'A', standing: 'in_force', from: '2026-01-01', ...values }) as AgreementSeen;
const seen = (values: Partial<StageEvidence>): StageEvidence => ({
	...{ id: '1', shows: 'joint_project', what: 'A fair', seenOn: '2026-06-01', endedOn: null },
	...{ toldBy: 'Chair', grantFunded: false, document: null, version: 1, ...values }
});

test('each stage has its own rules, and a later one does not wait for an earlier one', () => {
	expect(met({})).toEqual(['0/2', '0/1', '0/1', '0/1']);
	expect(met({ agreements: [agreement({ kind: 'legislation' })] })).toEqual([
		...['0/2', '0/1', '0/1', '1/1']
	]);
	expect(
		met({ agreements: [agreement({ kind: 'care_coordination', standing: 'ended' })] })
	).toEqual(met({}));
	const shared = agreement({ kind: 'data_sharing', sharesData: true, sharedAs: 'record' });
	expect(met({ agreements: [shared] })[2]).toBe('1/1');
	expect(met({ agreements: [{ ...shared, sharedAs: 'aggregate' }] })[2]).toBe('0/1');
});

test('half of the pairs that were asked have to work together; nobody asked is not half', () => {
	expect(met({ tied: { have: 5, need: 10 } })[0]).toBe('1/2');
	expect(met({ tied: { have: 4, need: 10 } })[0]).toBe('0/2');
	expect(met({ tied: { have: 0, need: 0 } })[0]).toBe('0/2');
});

test('a project counts for a year, whether it is a record or was written down by hand', () => {
	const project = (heldOn: string) =>
		({ id: '1', kind: 'joint_training', what: 'A day', heldOn }) as JointActivity;
	expect(met({ activities: [project('2025-11-22')] })[1]).toBe('1/1');
	expect(met({ activities: [project('2025-11-21')] })[1]).toBe('0/1');
	expect(met({ byHand: [seen({})] })[1]).toBe('1/1');
	expect(met({ byHand: [seen({ seenOn: '2025-01-01' })] })[1]).toBe('0/1');
	expect(met({ byHand: [seen({ endedOn: '2026-11-20' })] })[1]).toBe('0/1');
});

test('what only a grant pays for is known and does not count as permanent', () => {
	const change = seen({ shows: 'permanent_change', grantFunded: true });
	const [, , , system] = stagesOn({ ...nothing, byHand: [change] }, on);
	expect(system!.met).toEqual({ have: 0, need: 1 });
	expect(system!.rules[0]![0]!.evidence).toMatchObject([{ without: 'grant_funded' }]);
	expect(met({ byHand: [{ ...change, grantFunded: false }] })[3]).toBe('1/1');
});
