import { activityKind } from '../form.ts';
import { loadRecord, removeRecord, saveRecord } from '../../../own-record.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, activityKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, activityKind),
	remove: (event) => removeRecord(event, activityKind)
};
