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
	SymbolLayerSpecification
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

/** What a source is made of: an address or the features themselves, and how to bundle them. */
export type Source = Omit<GeoJSONSourceSpecification, 'type'>;

/**
 * Draws a source with its layers for as long as the component lives. When what they are made of changes, colours,
 * filters and data follow; the layers stay.
 */
export function keep(name: string, source: () => Source, layers: () => Drawn[]): void {
	const { canvas } = mapView();
	let shown = untrack(source).data;

	$effect(() => untrack(() => draw(canvas, name, source(), layers())));
	$effect(() => {
		for (const layer of layers()) dress(canvas, layer);
	});
	$effect(() => {
		const { data } = source();
		if (data === shown) return;
		shown = data;
		untrack(() => canvas.getSource<GeoJSONSource>(name)?.setData(data as string));
	});
}

/** Marks one thing of a source while it is chosen; the layers read it with `['feature-state', mark]`. */
export function keepMark(name: string, mark: string, id: () => string | null): void {
	const { canvas } = mapView();

	$effect(() => {
		const feature = { source: name, id: id() ?? '' };
		if (!feature.id || !canvas.getSource(name)) return;
		canvas.setFeatureState(feature, { [mark]: true });
		return () => {
			if (canvas.style && canvas.getSource(name)) canvas.removeFeatureState(feature, mark);
		};
	});
}

function draw(canvas: Canvas, name: string, source: Source, layers: Drawn[]) {
	canvas.addSource(name, { ...source, type: 'geojson' });
	for (const layer of layers) {
		const above = layerAbove(layer.id, (other) => canvas.getLayer(other) !== undefined);
		canvas.addLayer({ ...layer, source: name } as LayerSpecification, above);
	}
	return () => {
		// The whole map may have gone first.
		if (!canvas.style) return;
		for (const { id } of layers) canvas.removeLayer(id);
		canvas.removeSource(name);
	};
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
