import { untrack } from 'svelte';
import type {
	CircleLayerSpecification,
	FillLayerSpecification,
	FilterSpecification,
	GeoJSONSource,
	GeoJSONSourceSpecification,
	LayerSpecification,
	LineLayerSpecification,
	Map as Canvas,
	SymbolLayerSpecification,
	VectorSourceSpecification,
	VectorTileSource
} from 'maplibre-gl';
import { layerAbove } from './layer-order.ts';
import type { Layer } from './layer-order.ts';
import { mapView } from './view.ts';

type Ours<Specification> = Omit<Specification, 'id' | 'source'> & { id: Layer };

/** A layer of a source, named in the order of layers. */
export type Drawn =
	| Ours<FillLayerSpecification>
	| Ours<LineLayerSpecification>
	| Ours<CircleLayerSpecification>
	| Ours<SymbolLayerSpecification>;

/** Features all at once: an address or the features themselves, and how to bundle them. */
export type Features = Omit<GeoJSONSourceSpecification, 'type'>;

/** Features by tile, bundled already: addresses with `{z}`, `{x}` and `{y}`, and the layer of the tiles that is drawn where none says another. */
export type Tiles = Omit<VectorSourceSpecification, 'type'> & { tiles: string[]; layer: string };

/** What a source is made of; one kind does not turn into the other. */
export type Source = Features | Tiles;

/**
 * Draws a source with its layers for as long as the component lives. When what they are made of changes, colours,
 * filters and data follow; the layers stay.
 */
export function keep(name: string, source: () => Source, layers: () => Drawn[]): void {
	const { canvas } = mapView();
	let shown = contentOf(untrack(source));

	$effect(() => untrack(() => draw(canvas, name, source(), layers())));
	$effect(() => {
		for (const layer of layers()) dress(canvas, layer);
	});
	$effect(() => {
		const content = contentOf(source());
		if (content === shown) return;
		shown = content;
		untrack(() => refill(canvas, name, source()));
	});
}

// Tiles come as a new list each time, which says the same when its address does.
function contentOf(source: Source) {
	return 'tiles' in source ? source.tiles.join(' ') : source.data;
}

function refill(canvas: Canvas, name: string, source: Source) {
	if ('tiles' in source) canvas.getSource<VectorTileSource>(name)?.setTiles(source.tiles);
	else canvas.getSource<GeoJSONSource>(name)?.setData(source.data as string);
}

/** Marks one thing of a source while it is chosen; the layers read it with `['feature-state', mark]`. */
export function keepMark(
	name: string,
	mark: string,
	id: () => string | null,
	sourceLayer?: string
): void {
	const { canvas } = mapView();

	$effect(() => {
		const feature = { source: name, sourceLayer, id: id() ?? '' };
		if (!feature.id || !canvas.getSource(name)) return;
		canvas.setFeatureState(feature, { [mark]: true });
		return () => {
			if (canvas.style && canvas.getSource(name)) canvas.removeFeatureState(feature, mark);
		};
	});
}

function draw(canvas: Canvas, name: string, source: Source, layers: Drawn[]) {
	const of = addSource(canvas, name, source);
	for (const layer of layers) {
		const above = layerAbove(layer.id, (other) => canvas.getLayer(other) !== undefined);
		canvas.addLayer({ ...of, ...layer } as LayerSpecification, above);
	}
	return () => {
		// The whole map may have gone first.
		if (!canvas.style) return;
		for (const { id } of layers) canvas.removeLayer(id);
		canvas.removeSource(name);
	};
}

// Answers what a layer says to be drawn of it.
function addSource(canvas: Canvas, name: string, source: Source) {
	if (!('tiles' in source)) {
		canvas.addSource(name, { ...source, type: 'geojson' });
		return { source: name };
	}
	const { layer, ...tiles } = source;
	canvas.addSource(name, { ...tiles, type: 'vector' });
	return { source: name, 'source-layer': layer };
}

function dress(canvas: Canvas, { id, paint, layout, filter }: Drawn) {
	for (const [key, value] of Object.entries(paint ?? {})) {
		canvas.setPaintProperty(id, key as never, value as never);
	}
	for (const [key, value] of Object.entries(layout ?? {})) {
		canvas.setLayoutProperty(id, key as never, value as never);
	}
	canvas.setFilter(id, filter as FilterSpecification | undefined);
}
