import { loadRecord, removeRecord, saveRecord } from '../../own-record.ts';
import { visitKind } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, visitKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, visitKind),
	remove: (event) => removeRecord(event, visitKind)
};
