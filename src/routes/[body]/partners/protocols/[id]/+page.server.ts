import { loadRecord, removeRecord, saveRecord } from '../../../own-record.ts';
import { protocolKind } from '../../response/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, protocolKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, protocolKind),
	remove: (event) => removeRecord(event, protocolKind)
};
