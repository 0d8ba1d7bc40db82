import { error } from '@sveltejs/kit';
import { crisisTemplates } from '#lib/domain/partner/partners.ts';
import { isDay, type Day } from '#lib/domain/place/dates.ts';
import { trendMeasures, type Trend, type TrendMeasure } from '#lib/domain/state/trend.ts';
import * as trends from '#lib/server/trends.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { today } from '../../on.ts';
import { findState, readPlaceQuery } from '../../place-query.ts';
import { counts } from './counts.ts';

/** A trend with what it was asked by. */
export interface TrendAnswer extends Trend {
	on: Day;
	count: number;
	/** As the address says it; the same for everyone who follows the link, whatever the day. */
	choice: string;
	measure: TrendMeasure;
}

/**
 * The trend that an address asks for; 400 with what could not be understood, 404 for no such state. With patience, in
 * milliseconds, it is cut short to the latest periods that are at hand by then.
 */
export async function askTrend(
	locals: App.Locals,
	url: URL,
	patience: number | null = null
): Promise<TrendAnswer> {
	const query = readPlaceQuery(url);
	const now = today();
	const count = countIn(url);
	const choice = url.searchParams.get('boundaries') || 'as-they-were';
	const question = { on: query.on, now, count, boundaries: boundariesIn(choice, now) };
	const trend = await locals.read(async (sql) =>
		trends.find(sql, await findState(sql, query), {
			...question,
			patience,
			template: crisisTemplates[0]!,
			kept: locals.kept.tables,
			keptDays: locals.kept.days
		})
	);
	return { ...trend, on: query.on, count, choice, measure: measureIn(url) };
}

function countIn({ searchParams }: URL): number {
	const asked = searchParams.get('periods') || `${counts.usual}`;
	const count = /^\d{1,2}$/.test(asked) ? Number(asked) : 0;
	if (count >= counts.least && count <= counts.most) return count;
	error(400, m.trend_bad_periods({ least: counts.least, most: counts.most }));
}

function boundariesIn(choice: string, now: Day): Day | null {
	if (choice === 'as-they-were') return null;
	if (choice === 'today') return now;
	if (!isDay(choice)) error(400, m.trend_bad_boundaries({ value: choice.slice(0, 40) }));
	return choice;
}

function measureIn({ searchParams }: URL): TrendMeasure {
	const asked = searchParams.get('measure');
	return trendMeasures.find((measure) => measure === asked) ?? 'required';
}
