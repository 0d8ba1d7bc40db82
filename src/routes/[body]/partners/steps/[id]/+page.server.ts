import { loadRecord, removeRecord, saveRecord } from '../../../own-record.ts';
import { groupKind } from '../../response/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, groupKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, groupKind),
	remove: (event) => removeRecord(event, groupKind)
};
