import type { Move } from '#lib/domain/place/boundaries.ts';
import type { HalfYear } from '#lib/domain/place/half-years.ts';
import { ratio } from '#lib/domain/share.ts';
import { standingOf } from '#lib/domain/state/trend-export.ts';
import type { Trend, TrendFigures, TrendLine, TrendMeasure } from '#lib/domain/state/trend.ts';
import { dayText, monthsText } from './dates.ts';
import { listText, numberText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { percentText } from './sentences.ts';

/** What is followed, as a heading. */
export function measureName(measure: TrendMeasure): string {
	const names = {
		required: m.trend_required,
		held: m.trend_held,
		presence: m.trend_presence,
		voices: m.trend_voices,
		recorded: m.trend_recorded,
		served: m.trend_served,
		partners: m.trend_partners,
		without: m.trend_without
	};
	return names[measure]();
}

/** Half a year: "Jul – Dec 2026". */
export function halfYearName({ from, last }: HalfYear): string {
	return monthsText(from, last);
}

/** The state, or a catchment by its name. */
export function lineName({ catchment }: Pick<TrendLine, 'catchment'>): string {
	return catchment ?? m.trend_state();
}

/** A value of a trend: "340 of 497", hidden, unknown, or that there was no such catchment. */
export function valueText(point: TrendFigures | null, measure: TrendMeasure): string {
	const standing = standingOf(point, measure);
	if (standing === 'not there') return m.trend_not_there();
	if (standing === 'hidden') return m.state_hidden_short();
	const value = point?.[measure];
	if (!value || value.have === null) return m.common_unknown();
	return m.common_of({ have: numberText(value.have), need: numberText(value.need) });
}

/** The share of a value that is known; null otherwise. */
export function shareOf(point: TrendFigures | null, measure: TrendMeasure): number | null {
	const value = point?.[measure];
	return value && value.have !== null ? ratio({ have: value.have, need: value.need }) : null;
}

/** The same in percent; nothing when it is not known. */
export function shareText(point: TrendFigures | null, measure: TrendMeasure): string {
	const value = point?.[measure];
	return value && value.have !== null ? percentText({ have: value.have, need: value.need }) : '';
}

/** A line in words, for who does not see it: each period with its value. */
export function lineText(
	{ points }: TrendLine,
	periods: HalfYear[],
	measure: TrendMeasure
): string {
	return listText(
		periods.map((period, at) =>
			m.trend_point({
				period: halfYearName(period),
				value: valueText(points[at] ?? null, measure)
			})
		)
	);
}

/** Counties that moved together: "From Sandhills to Trillium: Anson and Hoke." */
export function movesText(moves: Move[]): string[] {
	const together = Map.groupBy(moves, ({ from, to }) => JSON.stringify([from, to]));
	return [...together.values()].map((same) => {
		const { from, to } = same[0]!;
		const counties = listText(same.map(({ county }) => county));
		const none = m.trend_no_catchment();
		return m.trend_moved({ from: from ?? none, to: to ?? none, counties });
	});
}

/** The answer of the page: the measure for the state in the last period, and in the first that is known. */
export function sayTrend({ lines, periods }: Trend, measure: TrendMeasure): string {
	const points = lines[0]?.points ?? [];
	const known = periods.flatMap(({ day }, at) =>
		shareOf(points[at] ?? null, measure) === null ? [] : [{ day, point: points[at]! }]
	);
	const [first, last] = [known[0], known.at(-1)];
	const name = measureName(measure);
	if (!first || !last) return m.trend_answer_unknown({ measure: name });
	const now = { measure: name, value: valueText(last.point, measure), day: dayText(last.day) };
	if (first === last) return m.trend_answer_once(now);
	return m.trend_answer({
		...now,
		percent: shareText(last.point, measure),
		before: valueText(first.point, measure),
		share: shareText(first.point, measure),
		since: dayText(first.day)
	});
}
