import { trendMeasures, type Trend, type TrendFigures, type TrendMeasure } from './trend.ts';

/** How a value of a trend stands: a number, hidden because it is small, not known, or without its catchment. */
export type TrendStanding = 'known' | 'hidden' | 'unknown' | 'not there';

/** How a measure of a line stands in a period. */
export function standingOf(point: TrendFigures | null, measure: TrendMeasure): TrendStanding {
	if (point === null) return 'not there';
	const value = point[measure];
	if (value === null) return 'unknown';
	return value.have === null ? 'hidden' : 'known';
}

const columns = [
	'state',
	'catchment',
	'from',
	'last',
	'day',
	'boundaries',
	'measure',
	'have',
	'need',
	'standing'
];

/** A trend as rows of a spreadsheet with their headings: one for each line, period and measure. The catchment is empty for the state. */
export function trendRows({ state, periods, boundaries, lines }: Trend): string[][] {
	const rows = lines.flatMap(({ catchment, points }) =>
		periods.flatMap(({ from, last, day }, at) =>
			trendMeasures.map((measure) => {
				const value = points[at]?.[measure];
				return [
					state.code,
					catchment ?? '',
					from,
					last,
					day,
					boundaries ?? day,
					measure,
					`${value?.have ?? ''}`,
					`${value?.need ?? ''}`,
					standingOf(points[at] ?? null, measure)
				];
			})
		)
	);
	return [columns, ...rows];
}
