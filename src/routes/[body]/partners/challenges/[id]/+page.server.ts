import { loadRecord, removeRecord, saveRecord } from '../../../own-record.ts';
import { challengeKind } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, challengeKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, challengeKind),
	remove: (event) => removeRecord(event, challengeKind)
};
