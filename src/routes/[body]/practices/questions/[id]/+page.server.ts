import { loadRecord, removeRecord, saveRecord } from '../../../own-record.ts';
import { questionKind } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, questionKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, questionKind),
	remove: (event) => removeRecord(event, questionKind)
};
