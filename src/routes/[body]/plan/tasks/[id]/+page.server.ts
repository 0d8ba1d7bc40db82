import { taskKind } from '../../form.ts';
import { loadRecord, removeRecord, saveRecord } from '../../../own-record.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, taskKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, taskKind),
	remove: (event) => removeRecord(event, taskKind)
};
