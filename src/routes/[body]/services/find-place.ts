import type { RoutingFailure } from '#lib/domain/access/travel.ts';
import type { Typed } from '#lib/domain/history/merge.ts';
import type { Exactness, SoughtPlace } from '#lib/domain/place/found.ts';
import * as gazetteer from '#lib/server/gazetteer.ts';
import { typedIn } from '../../forms.ts';
import { several } from './form.ts';

/** What looking a place up gave: how exactly it is known, null when nothing was found. */
export interface Lookup {
	as: Exactness | null;
	failure: RoutingFailure | null;
}

/**
 * The form again with the position of the place that it names. The address of a confidential place is told to nobody: it is
 * looked for only among what is on record here, as is any that the geocoder does not find.
 */
export async function findPlace(
	{ geocoder, read }: Pick<App.Locals, 'geocoder' | 'read'>,
	form: FormData
): Promise<{ values: Typed; errors: Record<string, string>; lookup: Lookup }> {
	const values = typedIn(form, several);
	const place = soughtIn(values);
	const asked = geocoder && !values.confidential ? await geocoder.find(place) : null;
	const found = asked?.found ?? (await read((sql) => gazetteer.find(sql, place)));
	const lookup = { as: found?.as ?? null, failure: asked?.failure ?? null };
	if (!found) return { values, errors: {}, lookup };
	const [longitude, latitude] = found.at.map((degrees) => Math.round(degrees * 1e6) / 1e6);
	const at = { latitude: String(latitude), longitude: String(longitude) };
	const mark = { foundAs: found.as, foundAt: `${latitude},${longitude}` };
	return { values: { ...values, ...at, ...mark }, errors: {}, lookup };
}

function soughtIn(values: Typed): SoughtPlace {
	const text = (name: string) => String(values[name] ?? '').slice(0, 200) || null;
	return {
		address: text('address'),
		city: text('city'),
		state: text('state'),
		postalCode: text('postalCode'),
		countyFips: text('countyFips')
	};
}
