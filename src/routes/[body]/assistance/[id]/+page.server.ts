import { loadRecord, removeRecord, saveRecord } from '../../own-record.ts';
import { requestKind } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, requestKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, requestKind),
	remove: (event) => removeRecord(event, requestKind)
};
