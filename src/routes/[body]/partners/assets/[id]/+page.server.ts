import { loadRecord, removeRecord, saveRecord } from '../../../own-record.ts';
import { assetKind } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, assetKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, assetKind),
	remove: (event) => removeRecord(event, assetKind)
};
