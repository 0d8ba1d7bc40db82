import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Typed } from '#lib/domain/history/merge.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import { latestDay, recruitmentSteps, stepsAfter, stepOn } from '#lib/domain/roster/recruitment.ts';
import type { Body } from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as memberships from '#lib/server/memberships.ts';
import * as organizations from '#lib/server/organizations.ts';
import * as recruitments from '#lib/server/recruitments.ts';
import * as seats from '#lib/server/seats.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../../fields.ts';
import { parse } from '../../../forms.ts';
import { today } from '../../../on.ts';
import { bodyAt, refusalOf, refuseUnlessRuns } from '../../records.ts';
import type { RequestEvent } from './$types';

/** What a recruitment form is told: about which one, and what went wrong, with what was typed. */
export interface RecruitingAnswer {
	/** The id, or "new". */
	id: string;
	problem: string;
	values: Typed;
}

type Asked = { body: Body; seat: string; on: Day; allowed: boolean };

/** Who is asked for a seat, with what the forms offer; for visitors only how many are invited. */
export async function pipelineOf(sql: Sql, { body, seat, on, allowed }: Asked) {
	const invited = (await recruitments.countInvited(sql, body.id, on))[seat] ?? 0;
	if (!allowed) return { invited, list: [], organizations: [], members: [] };
	const list = await recruitments.list(sql, body.id, seat);
	const names = await memberships.listNames(sql, body.id, on);
	return {
		invited,
		list: list.filter((each) => each.prospectOn <= on),
		organizations: await organizations.listChoices(sql, body.id, on),
		members: Object.entries(names)
			.map(([id, name]) => ({ id, name }))
			.toSorted((a, b) => a.name.localeCompare(b.name))
	};
}

const newSchema = v.object({
	organization: fields.reference(),
	call: fields.line(300),
	introducer: fields.reference()
});

/** Adds an organization to ask, or an open call, from today on. */
export async function prospect({ locals, params, request }: RequestEvent) {
	refuseUnlessRuns(locals.viewer, params.body);
	const parsed = parse(newSchema, await request.formData());
	const refuse = (status: number, problem: string) =>
		fail(status, { recruiting: { id: 'new', problem, values: parsed.values } });
	if (!parsed.ok) return refuse(400, Object.values(parsed.errors)[0] ?? m.records_choose());
	const { organization, call, introducer } = parsed.output;
	if ((organization === null) === (call === null)) return refuse(400, m.recruitment_one());
	let there = false;
	const refusal = await refusalOf(() =>
		locals.write(async (sql) => {
			const body = await bodyAt(sql, params.body);
			const seat = await seats.find(sql, body.id, params.code, today());
			if (!seat) return;
			await recruitments.add(sql, body.id, {
				seatId: seat.id,
				organizationId: organization,
				call,
				introducerId: introducer,
				vacantSince: seat.emptySince,
				prospectOn: today()
			});
			there = true;
		})
	);
	if (refusal === 'taken') return refuse(409, m.recruitment_under_way());
	if (refusal || !there) return refuse(400, m.records_choose());
	return done(params);
}

const stepSchema = v.object({
	id: v.pipe(v.string(), v.uuid()),
	version: fields.version(),
	step: v.picklist(recruitmentSteps),
	on: fields.neededDay(),
	reason: fields.line(1000)
});

/** Goes one step on, on a day: invited, accepted, oriented, or declined with a reason. */
export async function step({ locals, params, request }: RequestEvent) {
	refuseUnlessRuns(locals.viewer, params.body);
	const parsed = parse(stepSchema, await request.formData());
	const refuse = (status: number, problem: string) =>
		fail(status, {
			recruiting: { id: String(parsed.values.id ?? ''), problem, values: parsed.values }
		});
	if (!parsed.ok)
		return refuse(400, parsed.errors.reason ?? parsed.errors.on ?? m.records_choose());
	const asked = parsed.output;
	const problem = await locals.write(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const known = await recruitments.find(sql, body.id, asked.id);
		if (!known) return m.errors_conflict();
		const wrong = problemWith(known, asked);
		if (wrong) return wrong;
		return (await recruitments.changeStep(sql, asked, asked)) ? null : m.errors_conflict();
	});
	if (problem) return refuse(problem === m.errors_conflict() ? 409 : 400, problem);
	return done(params);
}

function problemWith(known: recruitments.Recruitment, asked: v.InferOutput<typeof stepSchema>) {
	const at = stepOn(known, '9999-12-31') ?? 'prospect';
	if (!stepsAfter(at).includes(asked.step)) return m.errors_conflict();
	if (asked.on > today() || asked.on < latestDay(known)) return m.recruitment_bad_day();
	return asked.step === 'declined' && !asked.reason ? m.recruitment_reason_needed() : null;
}

const detailSchema = v.object({
	id: v.pipe(v.string(), v.uuid()),
	version: fields.version(),
	introducer: fields.reference(),
	answers: fields.number(0, 100_000)
});

/** Says which member could introduce, or how many answered an open call. */
export async function detail({ locals, params, request }: RequestEvent) {
	refuseUnlessRuns(locals.viewer, params.body);
	const parsed = parse(detailSchema, await request.formData());
	const { values } = parsed;
	const refuse = (status: number, problem: string) =>
		fail(status, { recruiting: { id: String(values.id ?? ''), problem, values } });
	if (!parsed.ok) return refuse(400, Object.values(parsed.errors)[0] ?? m.records_choose());
	const { introducer, answers, ...seen } = parsed.output;
	let changed = false;
	const refusal = await refusalOf(() =>
		locals.write(async (sql) => {
			const whole = answers === null ? null : Math.round(answers);
			changed = await recruitments.change(sql, seen, { introducerId: introducer, answers: whole });
		})
	);
	if (refusal) return refuse(400, m.records_choose());
	if (!changed) return refuse(409, m.errors_conflict());
	return done(params);
}

function done({ body, code }: { body: string; code: string }): never {
	redirect(303, `/${body}/seats/${code}?done=recruiting#recruiting`);
}
