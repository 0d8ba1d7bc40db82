import { error, fail, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { isDecision } from '#lib/domain/finding/life.ts';
import { runs } from '#lib/domain/people/viewer.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import * as bodies from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as events from '#lib/server/finding-events.ts';
import type { Family } from '#lib/server/finding-keeping.ts';
import * as findings from '#lib/server/findings.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../fields.ts';
import { parse } from '../forms.ts';
import { today } from '../on.ts';
import { decided } from './missing/shown.ts';

/** One state a finding came to, as the page tells it. */
export interface StepShown {
	day: Day;
	state: string;
	by: string | null;
	reason: string | null;
	owner: string | null;
	dueOn: Day | null;
}

/** What became of a finding beside the table, with every step on the way. */
export interface Kept extends ReturnType<typeof decided> {
	steps: StepShown[];
	/** Whether the latest step was somebody's decision, which can be taken back. */
	mayTakeBack: boolean;
}

/** A finding that closed by itself, with what it said when it was last seen. */
export interface Resolved<Facts> {
	key: string;
	day: Day;
	facts: Facts;
}

const mostResolved = 20;

/** What is on file about one family of findings, as far as whoever asks may read it. */
export async function onFile<Facts>(sql: Sql, body: string, on: Day, family: Family) {
	const files = await findings.list(sql, body, family);
	const steps = await events.list<Facts>(sql, body, '9999-12-31', family);
	const byKey = Map.groupBy(steps, ({ key }) => key);
	const known = new Map(files.map((file) => [file.key, file]));
	return {
		keptOf: (key: string): Kept => {
			const own = byKey.get(key) ?? [];
			const latest = own.at(-1);
			return {
				...decided(known.get(key), on),
				steps: own.map(({ day, state, by, reason, owner, dueOn }) => {
					return { day, state, by, reason, owner, dueOn };
				}),
				mayTakeBack: latest !== undefined && own.length > 1 && isDecision(latest)
			};
		},
		resolved: [...byKey]
			.flatMap(([key, own]): Resolved<Facts>[] => {
				const latest = own.at(-1)!;
				return latest.state === 'closed' ? [{ key, day: latest.day, facts: latest.facts }] : [];
			})
			.toSorted((a, b) => b.day.localeCompare(a.day))
			.slice(0, mostResolved)
	};
}

const takingBack = v.object({
	key: v.pipe(v.string(), v.nonEmpty(), v.maxLength(300)),
	version: fields.version()
});

/** The form action that takes back the latest decision about a finding. */
export async function takeBack({
	locals,
	params,
	request
}: Pick<RequestEvent, 'locals' | 'request'> & { params: { body: string } }) {
	if (!runs(locals.viewer, params.body)) error(403, m.errors_not_yours());
	const parsed = parse(takingBack, await request.formData());
	const key = String(parsed.values.key ?? '');
	if (!parsed.ok) return fail(400, { key, problem: m.errors_title() });
	const done = await locals.write(async (sql) => {
		const body = await bodies.find(sql, params.body, today());
		return body !== null && findings.takeBack(sql, body.id, parsed.output, today());
	});
	return done ? { key, state: 'taken_back' } : fail(409, { key, problem: m.errors_conflict() });
}
