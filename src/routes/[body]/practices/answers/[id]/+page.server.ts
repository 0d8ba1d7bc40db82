import { loadRecord, saveRecord } from '../../../own-record.ts';
import { answerKind } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRecord(event, answerKind);

export const actions: Actions = {
	save: (event) => saveRecord(event, answerKind)
};
