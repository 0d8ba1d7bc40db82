import { expect, test } from 'vitest';
import type { JointActivity } from './activities.ts';
import { partnershipFindings } from './partnership-findings.ts';
import { partnershipsOn, type Partnership } from './partnerships.ts';

const on = '2026-11-21';
const party = (id: string) => ({ id, name: id.toUpperCase() });
const partnership = (values: Partial<Partnership>): Partnership => ({
	...{ id: '1', one: party('a'), other: party('b'), meetsEvery: 3, metOn: '2026-09-01' },
	...{ oneOffers: null, otherOffers: null, decidesTogether: false, livedExperience: false },
	...{ opportunities: null, barriers: [], version: 1, ...values }
});
const together = (heldOn: string) =>
	({ heldOn, organizations: ['a', 'b'].map(party) }) as JointActivity;
const seen = (values: Partial<Partnership>, activities: JointActivity[] = []) =>
	partnershipsOn([partnership(values)], activities, on)[0]!;

test('two that agreed to meet lapse when the time is over, and what they do together counts', () => {
	expect(seen({})).toMatchObject({ last: '2026-09-01', due: '2026-12-01', lapsed: false });
	expect(seen({ metOn: '2026-08-20' }).lapsed).toBe(true);
	expect(seen({ metOn: '2026-08-21' }).lapsed).toBe(false);
	expect(seen({ metOn: '2026-01-01' }, [together('2026-10-01')])).toMatchObject({
		...{ last: '2026-10-01', lapsed: false }
	});
	expect(seen({ metOn: null })).toMatchObject({ last: null, due: null, lapsed: true });
	expect(seen({ metOn: null, meetsEvery: null }).lapsed).toBe(false);
});

test('a partnership in which one side only gives is one-way; with nothing written down it is not', () => {
	const kinds = (values: Partial<Partnership>) =>
		partnershipFindings([seen(values)]).map((finding) => finding.kind);
	expect(kinds({})).toEqual([]);
	expect(kinds({ oneOffers: 'Rooms', otherOffers: 'Training' })).toEqual([]);
	expect(partnershipFindings([seen({ otherOffers: 'Training' })])).toMatchObject([
		{ kind: 'one_way', gives: 'B', receives: 'A' }
	]);
	expect(kinds({ oneOffers: 'Rooms', metOn: null })).toEqual(['pair_lapsed', 'one_way']);
});
