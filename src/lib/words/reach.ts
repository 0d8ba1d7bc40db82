import type { ReachArea } from '#lib/domain/access/reach-area.ts';
import { numberText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { engineName, failureText } from './travel.ts';

type Known = Omit<ReachArea, 'shape' | 'at'>;

/** How an area around a place is known, as a label and sentences; why an engine that is set was not used. */
export function reachText(area: Known): { label: string; sentences: string[] } {
	const engine = engineName(area.engine);
	if (area.method === 'routed')
		return { label: m.travel_routed(), sentences: [m.reach_routed_says({ engine })] };
	const miles = numberText(area.miles ?? 0, { maximumFractionDigits: 1 });
	const why = area.engine ? [m.reach_engine_unused({ engine }), ...whyText(area)] : [];
	return {
		label: m.gaps_estimate_label(),
		sentences: [m.reach_estimate_says({ miles }), ...why]
	};
}

/** What an area means in a legend. */
export function reachMeaning({ method, minutes }: Known): string {
	return method === 'routed' ? m.reach_legend({ minutes }) : m.reach_legend_estimate({ minutes });
}

function whyText({ unused, paused }: Known): string[] {
	if (unused === null) return [];
	if (unused === 'draws_none') return [m.reach_draws_none()];
	return unused === 'visitor' ? [m.reach_visitor()] : failureText(unused, paused);
}
