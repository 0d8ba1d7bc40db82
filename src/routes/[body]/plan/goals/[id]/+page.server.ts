import { goalKind } from '../../form.ts';
import { loadRecord, removeRecord, saveRecord } from '../../../own-record.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, goalKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, goalKind),
	remove: (event) => removeRecord(event, goalKind)
};
