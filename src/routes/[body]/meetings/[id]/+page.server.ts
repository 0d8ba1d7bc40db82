import { error, fail, redirect } from '@sveltejs/kit';
import type { Presence } from '#lib/domain/roster/members.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as meetings from '#lib/server/meetings.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { historyOf } from '../../history/history-of.ts';
import { bodyAt, judgeAgain, refusalOf, refuseUnlessRuns } from '../../records.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const meeting = await meetingAt(sql, body.id, params.id);
		const record = { table: 'meeting', id: meeting.id } as const;
		return {
			meeting,
			attendees: await meetings.listAttendees(sql, meeting.id),
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
				const { id } = await meetingAt(sql, body.id, params.id);
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
