import { loadRecord, removeRecord, saveRecord } from '../../own-record.ts';
import { practiceKind } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, practiceKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, practiceKind),
	remove: (event) => removeRecord(event, practiceKind)
};
