import { shownOfPlaces } from './shown-of-places.ts';
import { shownOfTables } from './shown-of-tables.ts';
import { shownOfWork } from './shown-of-work.ts';

/** The fields of each table that a person reads about, in reading order. Tables that are not here are not shown. A dot leads into a field. */
export const shownFields: Record<string, string[]> = {
	...shownOfPlaces,
	...shownOfTables,
	...shownOfWork
};
