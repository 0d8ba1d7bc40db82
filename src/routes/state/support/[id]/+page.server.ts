import { error } from '@sveltejs/kit';
import * as catchments from '#lib/server/catchments.ts';
import * as places from '#lib/server/places.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { namedChoices } from '../../../[body]/own-record.ts';
import { supportTyped } from '../form.ts';
import { meant, remove, save } from './kept.ts';
import type { Actions, PageServerLoad } from './$types';

/** One step of support, for who leads its state; under "new" an empty one. */
export const load: PageServerLoad = async (event) => {
	const { kept, stateCode, on } = await meant(event);
	return event.locals.read(async (sql) => {
		const states = await places.listStates(sql);
		const offered = namedChoices(await catchments.listShapes(sql, stateCode, on, true));
		// A step may be about a catchment that is gone since.
		const own = kept ? [{ value: kept.catchmentId, label: kept.catchment }] : [];
		const others = own.filter(({ value }) => !offered.some((each) => each.value === value));
		return {
			state: places.stateNamed(states, stateCode) ?? error(404, m.support_none_such()),
			isNew: kept === null,
			version: kept?.version ?? 0,
			values: supportTyped({ ...kept }),
			catchments: [...offered, ...others]
		};
	});
};

export const actions: Actions = { save, remove };
