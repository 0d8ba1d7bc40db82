import { error, fail, redirect } from '@sveltejs/kit';
import type { Typed } from '#lib/domain/history/merge.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as members from '#lib/server/members.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { conflictOf } from '../../../../conflict.ts';
import { parse, versionIn } from '../../../../forms.ts';
import { today } from '../../../../on.ts';
import {
	attempt,
	bodyAt,
	judgeMembersAgain,
	refusalOf,
	refuseUnlessRuns
} from '../../../records.ts';
import { choicesOf } from '../../choices.ts';
import { membershipTyped, memberSchema, personTyped, several } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	refuseUnlessRuns(locals.viewer, params.body);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const member = await memberAt(sql, body.id, params.id);
		const choices = await choicesOf(sql, body, today());
		return {
			id: member.id,
			name: member.name,
			seen: { version: member.version, personVersion: member.personVersion },
			values: shown(member, await members.findFullName(sql, body.id, member.personId)),
			choices: { ...choices, members: choices.members.filter(({ id }) => id !== member.id) }
		};
	});
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const form = await request.formData();
		const seen = {
			version: versionIn(form),
			personVersion: versionIn(form, 'personVersion')
		};
		const parsed = parse(memberSchema, form, several);
		const kept = { values: parsed.values, conflict: null, seen };
		if (!parsed.ok) return fail(400, { ...kept, errors: parsed.errors });

		let saved = false;
		const refusal = await refusalOf(async () => {
			saved = await attempt(locals, async (sql) => {
				const body = await bodyAt(sql, params.body);
				const member = { ...(await memberAt(sql, body.id, params.id)), ...seen };
				const done = await members.change(sql, member, body.id, parsed.output, today());
				if (done) await judgeMembersAgain(sql, body.id);
				return done;
			});
		});
		if (refusal) return fail(409, { ...kept, errors: { from: m.members_overlap() } });
		if (saved) redirect(303, `/${params.body}/members/${params.id}?done=changed`);
		return fail(409, await locals.read((sql) => clash(sql, params, parsed.values, seen)));
	}
};

interface Seen {
	version: number;
	personVersion: number;
}

async function clash(sql: Sql, params: { body: string; id: string }, typed: Typed, seen: Seen) {
	const body = await bodyAt(sql, params.body);
	const { id, personId } = await memberAt(sql, body.id, params.id);
	const records = [
		{ table: 'membership', id, version: seen.version, typed: membershipTyped },
		{ table: 'person', id: personId, version: seen.personVersion, typed: personTyped }
	];
	const conflict = await conflictOf(sql, records, typed);
	if (!conflict) error(403, m.errors_not_yours());
	const [version, personVersion] = conflict.versions as [number, number];
	return { values: conflict.values, errors: {}, conflict, seen: { version, personVersion } };
}

function shown(member: members.MemberOnFile, name: string): Typed {
	const { perspectives } = member;
	return {
		...membershipTyped({ ...member }),
		...personTyped({ ...member, name }),
		perspectives
	};
}

async function memberAt(sql: Sql, body: string, id: string) {
	return (await members.find(sql, body, id, today())) ?? error(404, m.members_none_here());
}
