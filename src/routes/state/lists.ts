import { countyFindingKinds, type CountyFindingKind } from '#lib/domain/state/county-findings.ts';
import type { StateCountySeen } from '#lib/domain/state/roll-up.ts';
import { m } from '#lib/words/paraglide/messages.js';

/** What the list of counties is narrowed to: one thing that is the matter, one type of partner, or nothing. */
export interface Narrowed {
	show: CountyFindingKind | null;
	/** The code of a type of crisis partner that is not connected. */
	partner: string | null;
}

/** Reads the address; what is not known narrows nothing. */
export function narrowedBy({
	searchParams
}: {
	searchParams: Pick<URLSearchParams, 'get'>;
}): Narrowed {
	const asked = searchParams.get('show');
	return {
		show: countyFindingKinds.find((kind) => kind === asked) ?? null,
		partner: searchParams.get('partner') || null
	};
}

/** The counties of a list, in the order given. Unknown is not missing: it is on no list of a type. */
export function narrow(counties: StateCountySeen[], { show, partner }: Narrowed) {
	return counties.filter(
		({ findings, partners }) =>
			(show === null || findings.some(({ kind }) => kind === show)) &&
			(partner === null || ['present', 'absent'].includes(partners.states[partner] ?? ''))
	);
}

/** The lists with how many counties are on each; those with none are left out. */
export function listsOf(counties: StateCountySeen[]) {
	return countyFindingKinds
		.map((kind) => ({ kind, n: narrow(counties, { show: kind, partner: null }).length }))
		.filter(({ n }) => n > 0)
		.map(({ kind, n }) => ({ kind, name: nameOf(kind, n) }));
}

function nameOf(kind: CountyFindingKind, n: number): string {
	const names = {
		'no-collaborative': m.state_list_no_collaborative,
		'nothing-recorded': m.state_list_nothing_recorded,
		'no-meeting': m.state_list_no_meeting,
		'no-member': m.state_list_no_member,
		'no-voice': m.state_list_no_voice,
		'no-partner': m.state_list_no_partner
	};
	return names[kind]({ n });
}
