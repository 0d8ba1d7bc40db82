import { error, fail, redirect } from '@sveltejs/kit';
import { bylaws } from '#lib/domain/roster/bylaws.ts';
import type { Presence } from '#lib/domain/roster/members.ts';
import { perspectivesPresent, quorum } from '#lib/domain/roster/quorum.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as decisions from '#lib/server/decisions.ts';
import * as meetings from '#lib/server/meetings.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { parse, versionIn } from '../../../forms.ts';
import { today } from '../../../on.ts';
import { historyOf } from '../../history/history-of.ts';
import { attempt, bodyAt, judgeAgain, refusalOf, refuseUnlessRuns } from '../../records.ts';
import { agendaSchema, decisionSchema } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const meeting = await meetingAt(sql, body.id, params.id);
		const record = { table: 'meeting', id: meeting.id } as const;
		const attendees = await meetings.listAttendees(sql, meeting.id);
		return {
			meeting,
			planned: meeting.heldOn > today(),
			attendees,
			quorum: quorum(attendees, bylaws(body.bylaws).quorum),
			perspectives: perspectivesPresent(attendees),
			decisions: await decisions.list(sql, meeting.id),
			history: await historyOf(sql, { body: body.id, record })
		};
	});

export const actions: Actions = {
	record: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const entries = entriesIn(await request.formData());
		let clashes: string[] = [];
		const refusal = await refusalOf(() =>
			locals.write(async (sql) => {
				const body = await bodyAt(sql, params.body);
				const { id, heldOn } = await meetingAt(sql, body.id, params.id);
				if (heldOn > today()) error(400, m.meetings_not_yet());
				clashes = await meetings.record(sql, { body: body.id, meeting: id }, entries);
				if (clashes.length === 0) await judgeAgain(sql, body.id);
			})
		);
		const typed = Object.fromEntries(
			entries.map(({ membershipId, present }) => [membershipId, present])
		);
		if (refusal) error(400, m.members_none_here());
		if (clashes.length > 0) {
			const attendees = await locals.read((sql) => meetings.listAttendees(sql, params.id));
			return fail(409, { clashes, typed, attendees });
		}
		redirect(303, `/${params.body}/meetings/${params.id}?done=recorded`);
	},

	plan: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const form = await request.formData();
		const version = versionIn(form);
		const parsed = parse(agendaSchema, form);
		const typed = String(parsed.values.agenda ?? '');
		if (!parsed.ok) return fail(400, { agenda: typed, problem: parsed.errors.agenda ?? null });
		const saved = await attempt(locals, async (sql) => {
			const { id } = await meetingAt(sql, (await bodyAt(sql, params.body)).id, params.id);
			return meetings.changeAgenda(sql, { id, version }, parsed.output.agenda);
		});
		if (!saved) return fail(409, { agenda: typed, problem: m.meetings_agenda_clash() });
		redirect(303, `/${params.body}/meetings/${params.id}?done=changed`);
	},

	decide: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const parsed = parse(decisionSchema, await request.formData());
		const typed = Object.fromEntries(
			Object.entries(parsed.values).map(([name, value]) => [name, String(value)])
		);
		if (!parsed.ok) return fail(400, { decision: typed, errors: parsed.errors });
		await locals.write(async (sql) => {
			const body = await bodyAt(sql, params.body);
			const { id, heldOn } = await meetingAt(sql, body.id, params.id);
			if (heldOn > today()) error(400, m.meetings_not_yet());
			await decisions.add(sql, { body: body.id, meeting: id }, parsed.output);
		});
		redirect(303, `/${params.body}/meetings/${params.id}?done=decided`);
	}
};

const presences: (Presence | null)[] = ['self', 'alternate', 'excused', 'absent'];

// A field for each member, and beside it how it was when the form was opened.
function entriesIn(form: FormData): meetings.AttendanceEntry[] {
	const read = (name: string) => presences.find((presence) => presence === form.get(name)) ?? null;
	return [...form.keys()]
		.filter((name) => name.startsWith('seen-'))
		.map((name) => name.slice('seen-'.length))
		.map((membershipId) => ({
			membershipId,
			seen: read(`seen-${membershipId}`),
			present: read(`present-${membershipId}`)
		}));
}

async function meetingAt(sql: Sql, body: string, id: string) {
	return (await meetings.find(sql, body, id)) ?? error(404, m.meetings_none_here());
}
