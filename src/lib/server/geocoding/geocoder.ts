import type { RoutingFailure } from '#lib/domain/access/travel.ts';
import type { Exactness, FoundPlace, SoughtPlace } from '#lib/domain/place/found.ts';
import { memberOf } from '../routing/engine.ts';
import { askJson, askText, OutsideFailure } from '../routing/outside.ts';
import { censusPlace, censusQuestion } from './census.ts';
import { placeAt } from './place-at.ts';
import type { GeocoderSettings } from './settings.ts';

/** Looks addresses up at one server. */
export interface Geocoder {
	/** The server that is told the address. */
	host: string;
	/** Where the place is, null when it is not found; a failure when the server did not answer as it should. */
	find: (
		place: SoughtPlace
	) => Promise<{ found: FoundPlace | null; failure: RoutingFailure | null }>;
}

/** Opens the way to a geocoder. */
export function openGeocoder(settings: GeocoderSettings): Geocoder {
	const ask = { census: askCensus, nominatim: askNominatim, pelias: askPelias }[settings.geocoder];
	return {
		host: settings.address.host,
		async find(place) {
			if (!place.address) return { found: null, failure: null };
			try {
				return { found: await ask(settings, place), failure: null };
			} catch (cause) {
				if (cause instanceof OutsideFailure) return { found: null, failure: cause.kind };
				throw cause;
			}
		}
	};
}

async function askCensus(settings: GeocoderSettings, place: SoughtPlace) {
	return censusPlace(await askText(censusQuestion(settings, place), settings.milliseconds));
}

async function askNominatim(settings: GeocoderSettings, place: SoughtPlace) {
	const url = new URL('search', settings.address);
	const said = { street: place.address, city: place.city, state: place.state };
	const asked = { ...said, postalcode: place.postalCode, format: 'jsonv2', limit: '1' };
	for (const [name, value] of Object.entries({ ...asked, countrycodes: 'us' }))
		if (value) url.searchParams.set(name, value);
	if (settings.key) url.searchParams.set('key', settings.key);
	const headers = { 'user-agent': 'Longtable' };
	const answer = await askJson({ url, init: { headers } }, settings.milliseconds);
	if (!Array.isArray(answer)) throw new OutsideFailure('nonsense');
	const [first] = answer as unknown[];
	if (first === undefined) return null;
	const kind = String(memberOf(first, 'addresstype') ?? memberOf(first, 'type'));
	return placeAt(memberOf(first, 'lon'), memberOf(first, 'lat'), exactness(kind));
}

async function askPelias(settings: GeocoderSettings, place: SoughtPlace) {
	const url = new URL('v1/search/structured', settings.address);
	const { address, city: locality, state: region, postalCode: postalcode } = place;
	for (const [name, value] of Object.entries({ address, locality, region, postalcode }))
		if (value) url.searchParams.set(name, value);
	url.searchParams.set('country', 'US');
	url.searchParams.set('size', '1');
	if (settings.key) url.searchParams.set('api_key', settings.key);
	const answer = await askJson({ url }, settings.milliseconds);
	const features = memberOf(answer, 'features');
	if (!Array.isArray(features)) throw new OutsideFailure('nonsense');
	const [first] = features as unknown[];
	if (first === undefined) return null;
	const at = memberOf(memberOf(first, 'geometry'), 'coordinates');
	if (!Array.isArray(at)) throw new OutsideFailure('nonsense');
	const layer = String(memberOf(memberOf(first, 'properties'), 'layer'));
	return placeAt(at[0], at[1], exactness(layer));
}

function exactness(kind: string): Exactness {
	if (/^(street|road|highway|residential)$/.test(kind)) return 'street';
	if (/^postal_?code$/.test(kind)) return 'postal_code';
	if (/^(county|region|macrocounty|state)$/.test(kind)) return 'county';
	return /^(locality|localadmin|borough|neighbourhood|city|town|village|hamlet|suburb)$/.test(kind)
		? 'city'
		: 'address';
}
