import { loadRecord, removeRecord, saveRecord } from '../../own-record.ts';
import { feedbackKind } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, feedbackKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, feedbackKind),
	remove: (event) => removeRecord(event, feedbackKind)
};
