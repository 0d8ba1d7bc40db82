import type { Known } from '#lib/domain/import/known.ts';
import type { Ledger } from './ledger.ts';

/** What the saving of every kind knows: for which body, from which file, and where to write down what happened. */
export type Context = {
	bodyId: string | null;
	fileName: string;
	createOrganizations: boolean;
	/** The wave that ties belong to where a row names none. */
	wave: string | undefined;
	known: Known;
	ledger: Ledger;
};
