import { loadRecord, removeRecord, saveRecord } from '../../../own-record.ts';
import { roleKind } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, roleKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, roleKind),
	remove: (event) => removeRecord(event, roleKind)
};
