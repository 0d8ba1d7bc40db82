import { loadRecord, removeRecord, saveRecord } from '../../../own-record.ts';
import { pathKind } from '../../response/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, pathKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, pathKind),
	remove: (event) => removeRecord(event, pathKind)
};
