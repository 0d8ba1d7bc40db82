/** Everything that can be drawn, lowest first. A layer that is not in this list does not compile. */
export const layerOrder = [
	'land',
	'land-line',
	'county-ground',
	'street-ground',
	'street-park',
	'street-water',
	'county-fill',
	'gap-fill',
	'county-pattern',
	'street-road',
	'catchment-band',
	'county-line',
	'catchment-line',
	'area-band',
	'area-line',
	'reach-fill',
	'reach-line',
	'draft-fill',
	'draft-line',
	'county-chosen',
	'organization-cluster',
	'organization-point',
	'overlap-line',
	'overlap-end',
	'street-name',
	'street-place',
	'county-label',
	'catchment-label',
	'service-point',
	'asset-point',
	'organization-count',
	'organization-chosen',
	'draft-corner',
	'place-pin',
	'site-pin'
] as const;

export type Layer = (typeof layerOrder)[number];

/** The lowest layer already drawn that belongs above this one; undefined when it goes on top. */
export function layerAbove(layer: Layer, isDrawn: (layer: Layer) => boolean): Layer | undefined {
	return layerOrder.slice(layerOrder.indexOf(layer) + 1).find(isDrawn);
}

/** The listed layers among some, uppermost first: the order in which they answer to a click. */
export function uppermostFirst(layers: Iterable<Layer>): Layer[] {
	const some = new Set(layers);
	return layerOrder.filter((layer) => some.has(layer)).reverse();
}
