import type { PartnerMap, PartnerState } from '../partner/partners.ts';
import { judge } from '../roster/roster.ts';
import { unknownMember } from '../roster/members.ts';
import type { Seat } from '../roster/seats.ts';
import { body, end, since } from '../roster/small-body.fixture.ts';
import type { StateCounty, StateFacts, StateTable } from './facts.ts';

/** What a table of the small state has: places taken of places, and how many of the members are voices. */
export interface Made {
	have: number;
	need: number;
	counties: string[];
	voices?: number;
	/** Numbers of persons, when some sit at several tables. */
	persons?: number[];
	lastMeeting?: string | null;
	partners?: Record<string, Record<string, PartnerState>>;
}

/** A judged table: `have` members, each confirmed in the one seat, which has `need` places. */
export function table(slug: string, made: Made): StateTable {
	const { have, need, counties, voices = 0 } = made;
	const ids = Array.from({ length: have }, (_, at) => `${slug}-${at}`);
	const members = ids.map((id, at) => ({
		...unknownMember(id, since),
		county: counties[0] ?? null,
		perspectives: at < voices ? ['youth'] : []
	}));
	const facts = {
		...body,
		body: { slug, name: slug },
		members,
		counties: counties.map((fips) => ({ fips, name: fips, children: 100, servedBy: [] })),
		seats: [seat(need, ids)]
	};
	return {
		slug,
		name: slug,
		invented: true,
		counties,
		roster: judge(facts, end),
		people: members.map((_, at) => ({
			person: made.persons?.[at] ?? hashOf(slug) + at,
			voice: at < voices
		})),
		organizations: [],
		lastMeeting: made.lastMeeting === undefined ? end : made.lastMeeting,
		partners: partnersAs(made.partners ?? {}, have > 0)
	};
}

/** A state of these tables, on the last day of the small body's year. */
export function stateOf(tables: StateTable[], counties: StateCounty[]): StateFacts {
	const names = counties.flatMap(({ catchment }) => catchment ?? []);
	return {
		on: end,
		state: { code: 'AA', name: 'Aland' },
		counties,
		catchments: [...new Set(names)].toSorted(),
		boundaries: [],
		tables
	};
}

/** A county with a hundred children. */
export function county(fips: string, catchment: string | null, children: number | null = 100) {
	return { fips, name: fips, children, catchment };
}

function seat(minimum: number, members: string[]): Seat {
	return {
		id: 'S01',
		label: 'Seat',
		labelEs: null,
		class: 'required',
		minimum,
		share: null,
		rule: {},
		applicable: true,
		pending: false,
		emptySince: null,
		template: null,
		confirmed: members.map((member) => ({ member, since }))
	};
}

function partnersAs(
	states: Record<string, Record<string, PartnerState>>,
	recorded: boolean
): PartnerMap {
	const types = Object.entries(states).map(([code, byCounty]) => ({
		code,
		label: code,
		labelEs: null,
		class: 'expected' as const,
		state: null,
		organizations: [],
		person: false,
		counties: Object.entries(byCounty).map(([fips, state]) => ({
			fips,
			state: recorded ? state : null,
			organizations: []
		}))
	}));
	return {
		template: 'T',
		team: [],
		tiesKnown: true,
		recorded,
		threshold: 2,
		counties: [],
		types
	};
}

function hashOf(text: string): number {
	return [...text].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) * 100;
}
