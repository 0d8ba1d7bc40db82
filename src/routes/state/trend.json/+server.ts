import { json } from '@sveltejs/kit';
import { answered } from '../../answered.ts';
import { askTrend } from '../trend/answer.ts';
import type { RequestHandler } from './$types';

/** A state across its catchments over half-years, for programs: the same numbers as the page. Hidden is a `have` of null, unknown is null, and a period without the catchment has null for all of them. */
export const GET: RequestHandler = ({ locals, url }) =>
	answered(async () => {
		const { on, state, choice, boundaries, periods, realignments, lines } = await askTrend(
			locals,
			url
		);
		return json({
			on,
			state: state.code,
			boundaries: boundaries ?? choice,
			periods,
			realignments,
			lines
		});
	});
