import { expect, test } from 'vitest';
import { supportOf, type SupportEntry } from './support.ts';

const catchments = [
	{ id: 'w', name: 'West' },
	{ id: 'e', name: 'East' }
];
const entry = (onDay: string, rest: Partial<SupportEntry> = {}): SupportEntry => ({
	...{ id: onDay, catchmentId: 'w', catchment: 'West', strategy: 'contract', status: 'planned' },
	...{ onDay, note: null, invented: false, version: 1, ...rest }
});

test('the latest entry up to the day counts', () => {
	const entries = [
		entry('2026-01-01'),
		entry('2026-03-01', { status: 'in_place' }),
		entry('2026-09-01', { status: 'ended' })
	];
	const statusOn = (on: string) =>
		supportOf(entries, catchments, on).catchments[0]?.standing.contract?.status;
	expect(['2025-12-31', '2026-02-01', '2026-03-01', '2026-10-01'].map(statusOn)).toEqual([
		...[undefined, 'planned', 'in_place', 'ended']
	]);
});

test('a catchment with nothing on record is unknown, not without support', () => {
	const { catchments: seen, inPlace } = supportOf([entry('2026-01-01')], catchments, '2026-06-30');
	expect(seen.map((each) => each.inPlace)).toEqual([0, null]);
	expect(inPlace.contract).toEqual({ have: 0, need: 2 });
});
