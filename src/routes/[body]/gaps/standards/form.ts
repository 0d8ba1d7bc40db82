import * as v from 'valibot';
import type { Limit, Standard } from '#lib/domain/access/standard.ts';
import type { Typed } from '#lib/domain/history/merge.ts';
import { serviceTypes } from '#lib/domain/service/types.ts';
import type { StandardInput } from '#lib/server/standards.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../../fields.ts';

/** The questions with several answers. */
export const several = ['serviceTypes'];

const codes = serviceTypes.map(({ code }) => code);

/** What the form about a standard of a body's own means. Without an answer about rural counties all are judged alike. */
export const standardSchema = v.pipe(
	v.object({
		name: fields.neededLine(),
		serviceTypes: fields.choices(codes),
		minutes: fields.number(1, 600),
		miles: fields.number(1, 600),
		share: fields.number(1, 100),
		ruralMinutes: fields.number(1, 600),
		ruralMiles: fields.number(1, 600),
		ruralShare: fields.number(1, 100),
		test: fields.neededChoice(['either', 'both']),
		minimumProviders: fields.whole(1, 1000),
		source: fields.line(500),
		verifiedOn: fields.pastDay()
	}),
	v.forward(
		v.check(
			({ minutes, miles }) => minutes !== null || miles !== null,
			() => m.standards_minutes_or_miles()
		),
		['minutes']
	),
	v.forward(
		v.check(
			({ ruralShare, ruralMinutes, ruralMiles }) =>
				ruralShare === null || ruralMinutes !== null || ruralMiles !== null,
			() => m.standards_minutes_or_miles()
		),
		['ruralMinutes']
	),
	v.forward(
		v.check(
			({ source, verifiedOn }) => verifiedOn === null || source !== null,
			() => m.standards_source_needed()
		),
		['source']
	)
);

const usualShare = 95;

/** What is saved of what was filled in: read at its source on a day, from a source nobody read, or this table's own target. */
export function inputOf(form: v.InferOutput<typeof standardSchema>): StandardInput {
	const { name, serviceTypes, test, minimumProviders, source, verifiedOn } = form;
	const { minutes, miles, share, ruralMinutes, ruralMiles, ruralShare } = form;
	const limit = { minutes, miles, share: (share ?? usualShare) / 100 };
	const rural = {
		minutes: ruralMinutes,
		miles: ruralMiles,
		share: (ruralShare ?? share ?? usualShare) / 100
	};
	const differs = ruralMinutes !== null || ruralMiles !== null;
	return {
		name,
		serviceTypes,
		test,
		source,
		verifiedOn,
		minimumProviders: minimumProviders ?? 1,
		standing: source === null ? 'proposal' : verifiedOn === null ? 'not_verified' : 'verified',
		classes: differs ? 'medicaid' : 'all',
		limits: differs ? { urban: limit, rural } : { all: limit }
	};
}

type Row = Pick<
	Standard,
	'name' | 'serviceTypes' | 'limits' | 'test' | 'minimumProviders' | 'source' | 'verifiedOn'
>;

/** What the form shows of a standard. */
export function standardTyped(row: Row): Typed {
	const { urban, all, rural } = row.limits;
	const limit = urban ?? all;
	return {
		name: row.name,
		serviceTypes: row.serviceTypes,
		...written(limit, ['minutes', 'miles', 'share']),
		...written(rural, ['ruralMinutes', 'ruralMiles', 'ruralShare']),
		test: row.test,
		minimumProviders: String(row.minimumProviders),
		source: row.source ?? '',
		verifiedOn: row.verifiedOn ?? ''
	};
}

function written(
	limit: Limit | undefined,
	[minutes, miles, share]: [string, string, string]
): Typed {
	const percent = limit ? Math.round(limit.share * 1e6) / 1e4 : '';
	return {
		[minutes]: String(limit?.minutes ?? ''),
		[miles]: String(limit?.miles ?? ''),
		[share]: String(percent)
	};
}
