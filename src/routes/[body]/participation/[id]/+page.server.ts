import { loadRecord, removeRecord, saveRecord } from '../../own-record.ts';
import { participationKind } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, participationKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, participationKind),
	remove: (event) => removeRecord(event, participationKind)
};
