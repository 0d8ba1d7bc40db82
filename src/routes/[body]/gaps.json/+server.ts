import { error, json } from '@sveltejs/kit';
import * as bodies from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import { countyText } from '#lib/words/gaps.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { ask } from '../gaps/answer.ts';
import type { RequestHandler } from './$types';

/** Where help does not reach, for programs: the same answer as the page. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const bodyOf = async (sql: Sql) =>
			(await bodies.find(sql, params.body, on)) ??
			error(404, m.errors_no_body({ slug: params.body }));
		const { standard, choices, ...answer } = await ask(locals, bodyOf, on, url);
		const { travel } = answer;
		return json({
			body: params.body,
			on,
			standard: standard.code,
			rule: standard,
			estimate: travel.method === 'routed' ? travel.engine : 'straight-line',
			...answer,
			counties: answer.counties.map((county) => ({
				...county,
				statement: countyText(county, answer.basis, answer.service)
			})),
			standards: choices.standards.map(({ code }) => code)
		});
	});
