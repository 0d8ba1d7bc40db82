import { loadRecord, removeRecord, saveRecord } from '../../../own-record.ts';
import { partnershipKind } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, partnershipKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, partnershipKind),
	remove: (event) => removeRecord(event, partnershipKind)
};
