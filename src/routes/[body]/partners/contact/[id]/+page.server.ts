import { loadRecord, removeRecord, saveRecord } from '../../../own-record.ts';
import { contactKind } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, contactKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, contactKind),
	remove: (event) => removeRecord(event, contactKind)
};
