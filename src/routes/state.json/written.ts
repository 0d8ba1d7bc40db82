import type { CountyFinding } from '#lib/domain/state/county-findings.ts';
import type { PooledCoverage } from '#lib/domain/state/coverage.ts';
import type { KindOfPosition, PositionCounts } from '#lib/domain/state/positions.ts';
import type { StateCountySeen, StateFigures } from '#lib/domain/state/roll-up.ts';
import type { CountyPartners, StatePartners } from '#lib/domain/state/partners.ts';
import { labelOf } from '#lib/words/sentences.ts';
import { sayCounty, typeNames, type TypeNames } from '#lib/words/state.ts';
import type { StateAnswer } from '../state/answer.ts';

/** A state as the contract writes it. Unknown and hidden are null; shares are `{ have, need }`. */
export function written(answer: StateAnswer) {
	const { total, catchments, counties, lacking, seats, beside } = answer;
	const types = typeNames(total.partners?.types ?? []);
	return {
		on: answer.on,
		state: answer.state.code,
		total: figuresOf(total),
		catchments: catchments.map((catchment) => ({ name: catchment.name, ...figuresOf(catchment) })),
		counties: counties.map((county) => countyOf(county, types)),
		lacking: lacking.slice(0, 10).map(({ fips, name, children, reason, ...county }) => {
			return { fips, name, children, reason, ...statesOf(county) };
		}),
		seats: seats.map((seat) => ({
			label: labelOf(seat),
			class: seat.class,
			vacant: seat.tables,
			hollow: seat.hollow
		})),
		collaboratives: beside.map(({ slug, name, held, likely, verdict }) => {
			return { slug, name, held, likely, verdict };
		}),
		staff: {
			coordinator: staffOf(answer.staff.coordinator),
			familyLead: staffOf(answer.staff.family_lead)
		},
		// Reports of coordinators are not kept yet: how many were handed in is unknown, not none.
		reports: { tables: total.recorded, submitted: null, overdue: null }
	};
}

function staffOf(kind: KindOfPosition | null) {
	return (
		kind && {
			...countsOf(kind.total),
			elsewhere: kind.elsewhere,
			vacancies: kind.vacancies.map(({ title, catchment, vacantSince }) => {
				return { title, catchment, vacantSince };
			}),
			catchments: kind.catchments.map((each) => ({ name: each.name, ...countsOf(each) }))
		}
	);
}

function countsOf({ funded, filled, vacant, load, loadFunded, without }: PositionCounts) {
	return { funded, filled, vacant, load, loadFunded, without };
}

function figuresOf(figures: StateFigures) {
	const { counties, children, uncounted, collaboratives, shared, recorded } = figures;
	return {
		counties,
		children,
		uncounted,
		collaboratives,
		shared,
		recorded,
		coverage: coverageOf(figures.coverage),
		presence: figures.presence,
		voices: figures.voices,
		organizations: figures.organizations,
		partners: partnersOf(figures.partners)
	};
}

function coverageOf(coverage: PooledCoverage | null) {
	const unknown = { required: null, expected: null, optional: null, all: null };
	return coverage ?? { ...unknown, effective: unknown, typical: null };
}

function partnersOf(partners: StatePartners | null) {
	return {
		connected: partners && { have: partners.have, need: partners.need },
		types: (partners?.types ?? []).map((type) => ({
			type: labelOf(type),
			code: type.code,
			class: type.class,
			connected: type.connected,
			present: type.present,
			absent: type.absent,
			unknown: type.unknown
		}))
	};
}

function countyOf(county: StateCountySeen, types: TypeNames) {
	return {
		fips: county.fips,
		name: county.name,
		catchment: county.catchment,
		collaboratives: county.collaboratives.map(({ slug }) => slug),
		children: county.children,
		partners: { ...statesOf(county.partners), types: county.partners.states },
		findings: county.findings.map((finding) => findingOf(finding, types))
	};
}

function findingOf(finding: CountyFinding, types: TypeNames) {
	const { id, kind, have, need, last, absent, present } = finding;
	return {
		id,
		kind,
		statement: sayCounty(finding, types),
		have,
		need,
		...(kind === 'no-meeting' && { last }),
		...(kind === 'no-partner' && { absent, present })
	};
}

function statesOf({
	connected,
	present,
	absent
}: Pick<CountyPartners, 'connected' | 'present' | 'absent'>) {
	return { connected, present, absent };
}
