import { json } from '@sveltejs/kit';
import { halfYearNamed, halfYearSection } from '#lib/domain/participation/half-year.ts';
import { sees } from '#lib/domain/people/viewer.ts';
import { halfYearsUntil } from '#lib/domain/place/half-years.ts';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { askLogs, askParticipation } from '../participation/answer.ts';
import { bodyAt } from '../records.ts';
import type { RequestHandler } from './$types';

/** Where the coordinator took part, with the half-year asked for, for programs: null for others than the table's own people. */
export const GET: RequestHandler = ({ locals: { viewer, read }, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const half = halfYearNamed(url.searchParams.get('half') ?? '', on) ?? halfYearsUntil(on, 1)[0]!;
		const known = await read(async (sql) => {
			const { id, slug } = await bodyAt(sql, params.body);
			if (!sees(viewer, slug)) return null;
			const participation = await askParticipation(sql, id, on);
			return { participation, section: halfYearSection(await askLogs(sql, id, on), half) };
		});
		return json({
			body: params.body,
			on,
			participation: known?.participation ?? null,
			halfYear: known?.section ?? null
		});
	});
