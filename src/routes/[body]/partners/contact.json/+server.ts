import { json } from '@sveltejs/kit';
import { policeContact } from '#lib/domain/partner/police-contact.ts';
import { leads, sees } from '#lib/domain/people/viewer.ts';
import * as counts from '#lib/server/police-contact.ts';
import { answered } from '../../../answered.ts';
import { dayOf } from '../../../on.ts';
import { bodyAt } from '../../records.ts';
import type { RequestHandler } from './$types';

/** How often law enforcement has contact, for programs: null for others than the body's own people and who leads its state. */
export const GET: RequestHandler = ({ locals: { viewer, read }, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const contact = await read(async (sql) => {
			const { id, slug, stateCode, countyNames } = await bodyAt(sql, params.body);
			if (!sees(viewer, slug) && !leads(viewer, stateCode)) return null;
			return policeContact(await counts.list(sql, id), countyNames, on);
		});
		return json({ body: params.body, on, contact });
	});
