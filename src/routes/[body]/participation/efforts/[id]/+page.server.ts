import { loadRecord, removeRecord, saveRecord } from '../../../own-record.ts';
import { effortKind } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, effortKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, effortKind),
	remove: (event) => removeRecord(event, effortKind)
};
