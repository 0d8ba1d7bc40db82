import { agreementKind } from '../form.ts';
import { loadRecord, removeRecord, saveRecord } from '../../own-record.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, agreementKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, agreementKind),
	remove: (event) => removeRecord(event, agreementKind)
};
