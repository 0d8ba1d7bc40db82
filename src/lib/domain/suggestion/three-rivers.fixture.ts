import { members, on, threeRivers } from '../roster/three-rivers.fixture.ts';
import { judge } from '../roster/roster.ts';
import type { DirectoryOrganization } from './facts.ts';
import type { Surroundings } from './for-seat.ts';

/** Three Rivers judged on the day of the example. */
export const judged = judge(threeRivers, on);

/** An organization of Alder that fits nothing, to be changed as a test needs. */
export function organization(
	id: string,
	known: Partial<DirectoryOrganization> = {}
): DirectoryOrganization {
	return {
		id,
		name: id,
		type: 'nonprofit',
		sector: null,
		otherSectors: [],
		parent: null,
		servedCounties: [],
		siteCounties: [],
		points: [],
		languages: ['en'],
		verifiedOn: on,
		open: true,
		member: false,
		load: 0,
		...known
	};
}

/** The three candidates of the example for a provider of substance use treatment. */
export const candidates = [
	organization('horizon', {
		name: 'Horizon Recovery',
		sector: 'substance_use',
		servedCounties: ['99001', '99003'],
		siteCounties: ['99001'],
		languages: ['en', 'es'],
		verifiedOn: '2026-07-21',
		load: 1
	}),
	organization('cedar-valley', {
		name: 'Cedar Valley Behavioral',
		sector: 'mental_health',
		otherSectors: ['substance_use'],
		servedCounties: ['99005'],
		siteCounties: ['99005'],
		verifiedOn: '2025-08-21'
	}),
	organization('statewide', {
		name: 'Statewide Recovery Network',
		sector: 'substance_use',
		servedCounties: ['99001', '99003', '99005'],
		verifiedOn: '2026-08-21',
		load: 9
	})
];

/** The directory and the reports around Three Rivers, as the example has them. */
export const surroundings: Surroundings = {
	organizations: candidates,
	ties: [
		{ a: 'horizon', b: 'provider-a', strength: 3 },
		{ a: 'lme-mco', b: 'horizon', strength: 3 },
		{ a: 'lme-mco', b: 'statewide', strength: 2 }
	],
	setApart: [],
	broader: {},
	directoryVerifiedOn: '2026-09-21',
	points: { '99001': [-71.3, 34.1], '99003': [-70.8, 34.2], '99005': [-70.8, 33.9] },
	languages: ['es']
};

export { members, on, threeRivers };
