import type { RoutingFailure, Travel } from '#lib/domain/access/travel.ts';
import { numberText } from './lists.ts';
import { m } from './paraglide/messages.js';

const names: Record<string, string> = {
	valhalla: 'Valhalla',
	osrm: 'OSRM',
	openrouteservice: 'openrouteservice'
};

const failures: Record<RoutingFailure, () => string> = {
	timeout: m.travel_timeout,
	unreachable: m.travel_unreachable,
	refused: m.travel_refused,
	nonsense: m.travel_nonsense,
	too_large: m.travel_too_large
};

/** What a routing engine is called. */
export function engineName(engine: string | null): string {
	return names[engine ?? ''] ?? engine ?? '';
}

/** Why a routing engine was of no help, in a sentence or two. */
export function failureText(failure: RoutingFailure, paused: boolean): string[] {
	return paused ? [failures[failure](), m.travel_paused()] : [failures[failure]()];
}

/** How the time of trips is known, as a label and sentences; what a straight line means is said where there are any. */
export function travelText(travel: Travel): { label: string; sentences: string[] } {
	const engine = engineName(travel.engine);
	const all = travel.routed + travel.estimated;
	if (travel.method === 'routed') {
		const says = m.travel_routed_says({ count: numberText(all), engine });
		return { label: m.travel_routed(), sentences: [says] };
	}
	const estimate = m.gaps_estimate_says();
	if (travel.method === 'mixed') {
		const count = numberText(travel.routed);
		const says = m.travel_mixed_says({ count, all: numberText(all), engine });
		return { label: m.travel_mixed(), sentences: [says, ...whyText(travel), estimate] };
	}
	const unused =
		travel.engine && all > 0 ? [m.travel_estimated_says({ engine }), ...whyText(travel)] : [];
	return { label: m.gaps_estimate_label(), sentences: [estimate, ...unused] };
}

function whyText({ failure, paused }: Travel): string[] {
	return failure ? failureText(failure, paused) : [m.travel_rest()];
}
