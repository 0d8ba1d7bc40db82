/** Whom people turn to without being sent. */
export const assetKinds = [
	'barbershop',
	'gym',
	'place_of_worship',
	'natural_helpers',
	'cultural_group',
	'youth_place',
	'other'
] as const;

export type AssetKind = (typeof assetKinds)[number];

/** A place or group that agreed to be named here. */
export interface InformalAsset {
	id: string;
	kind: AssetKind;
	name: string;
	countyFips: string;
	/** Through whom it is reached. */
	contact: { id: string; name: string } | null;
	version: number;
}

/** The places and groups of one county. */
export interface CountyAssets {
	fips: string;
	name: string;
	assets: InformalAsset[];
}

/** The places and groups by county, in the order of the counties; those of counties the body no longer serves are left out. */
export function assetsByCounty(
	counties: { fips: string; name: string }[],
	assets: InformalAsset[]
): CountyAssets[] {
	const known = Map.groupBy(assets, ({ countyFips }) => countyFips);
	return counties.map(({ fips, name }) => ({ fips, name, assets: known.get(fips) ?? [] }));
}
