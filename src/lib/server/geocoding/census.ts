import { parse } from 'csv-parse/sync';
import type { FoundPlace, SoughtPlace } from '#lib/domain/place/found.ts';
import { OutsideFailure, type Question } from '../routing/outside.ts';
import { placeAt } from './place-at.ts';
import type { GeocoderSettings } from './settings.ts';

/** The batch of one address as the US Census geocoder takes it: a file without a header, as a form. */
export function censusQuestion({ address }: GeocoderSettings, place: SoughtPlace): Question {
	const cells = ['1', place.address, place.city, place.state, place.postalCode];
	const line = cells.map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`).join(',');
	const body = new FormData();
	body.set('addressFile', new Blob([line + '\n'], { type: 'text/csv' }), 'addresses.csv');
	body.set('benchmark', 'Public_AR_Current');
	return { url: new URL('locations/addressbatch', address), init: { method: 'POST', body } };
}

/** Where the one address is; null when there is no match, or more than one. Fails as nonsense. */
export function censusPlace(text: string): FoundPlace | null {
	const rows = rowsOf(text);
	const row = rows.find(([id]) => id === '1');
	const match = row?.[2];
	if (match === 'No_Match' || match === 'Tie') return null;
	if (match !== 'Match') throw new OutsideFailure('nonsense');
	const [longitude, latitude] = (row?.[5] ?? '').split(',');
	return placeAt(longitude, latitude, row?.[3] === 'Exact' ? 'address' : 'street');
}

function rowsOf(text: string): string[][] {
	try {
		return parse(text, { relax_column_count: true, trim: true });
	} catch (cause) {
		throw new OutsideFailure('nonsense', cause);
	}
}
