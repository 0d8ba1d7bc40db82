import { readAddress, readSeconds } from '../routing/settings.ts';

/** Which geocoder is asked, and where. */
export interface GeocoderSettings {
	geocoder: 'census' | 'nominatim' | 'pelias';
	/** Ends with a slash. */
	address: URL;
	key: string | null;
	milliseconds: number;
}

const names: readonly string[] = ['census', 'nominatim', 'pelias'];
const publicCensus = 'https://geocoding.geo.census.gov/geocoder/';

/** The settings of looking up addresses; null when none is set; throws a sentence about the first that cannot be understood. */
export function readGeocoderSettings(
	environment: Record<string, string | undefined> = process.env
): GeocoderSettings | null {
	const { GEOCODER, GEOCODER_URL, GEOCODER_KEY, GEOCODER_SECONDS } = environment;
	if (!GEOCODER && !GEOCODER_URL) return null;
	const geocoder = (GEOCODER ?? '').trim().toLowerCase();
	if (!isGeocoder(geocoder))
		throw new Error(`GEOCODER is "${geocoder}". It must be one of ${names.join(', ')}.`);
	const usual = geocoder === 'census' ? publicCensus : undefined;
	return {
		geocoder,
		address: readAddress('GEOCODER_URL', GEOCODER_URL || usual),
		key: GEOCODER_KEY || null,
		milliseconds: readSeconds('GEOCODER_SECONDS', GEOCODER_SECONDS || '4') * 1000
	};
}

function isGeocoder(name: string): name is GeocoderSettings['geocoder'] {
	return names.includes(name);
}
