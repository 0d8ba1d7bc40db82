import { loadRecord, removeRecord, saveRecord } from '../../../own-record.ts';
import { evidenceKind } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, evidenceKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, evidenceKind),
	remove: (event) => removeRecord(event, evidenceKind)
};
