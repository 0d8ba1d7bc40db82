import { expect, test } from 'vitest';
import { byOrganization } from './sites.ts';
import type { Site } from './sites.ts';

const site = (given: Partial<Site>): Site => ({
	id: 'a',
	name: 'Haven',
	sector: null,
	county: 'Alder',
	confidential: false,
	at: null,
	members: 0,
	...given
});

test('an organization with several places is one entry with all of them', () => {
	const [haven, clinic] = byOrganization([
		site({ at: [1, 2] }),
		site({ at: [3, 4] }),
		site({ id: 'b', name: 'Clinic' })
	]);
	expect(haven?.places).toEqual([
		[1, 2],
		[3, 4]
	]);
	expect(clinic).toMatchObject({ name: 'Clinic', places: [], confidential: false });
});

test('an organization is confidential when nothing else of it may be shown', () => {
	expect(byOrganization([site({ confidential: true })])[0]?.confidential).toBe(true);
	const both = byOrganization([site({ confidential: true }), site({ at: [1, 2] })]);
	expect(both[0]).toMatchObject({ confidential: false, places: [[1, 2]] });
	expect(byOrganization([])).toEqual([]);
});
