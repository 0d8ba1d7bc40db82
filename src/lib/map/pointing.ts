import type { Map as Canvas, MapMouseEvent, PointLike } from 'maplibre-gl';
import { uppermostFirst } from './layer-order.ts';
import type { Layer } from './layer-order.ts';
import type { Listener, Pointed } from './view.ts';

/** How far beside a small thing a finger may land, in pixels. */
const reach = 8;

/** Lets the uppermost thing under the pointer say its name and be chosen. */
export function answerPointer(
	canvas: Canvas,
	listeners: ReadonlyMap<Layer, Listener>,
	say: (name: string | null) => void
): void {
	canvas.on('mousemove', (event) => {
		const found = find(canvas, listeners, event);
		canvas.getCanvas().style.cursor = found?.listener.choose ? 'pointer' : '';
		say(found ? found.listener.name(found.pointed) : null);
	});
	canvas.on('mouseout', () => say(null));
	canvas.on('click', (event) => {
		const found = find(canvas, listeners, event);
		found?.listener.choose?.(found.pointed);
	});
}

function find(canvas: Canvas, listeners: ReadonlyMap<Layer, Listener>, event: MapMouseEvent) {
	for (const layer of uppermostFirst(listeners.keys())) {
		const listener = listeners.get(layer);
		const pointed = listener && canvas.getLayer(layer) && pointedAt(canvas, layer, event);
		if (pointed) return { listener, pointed };
	}
	return null;
}

function pointedAt(canvas: Canvas, layer: Layer, { point, lngLat }: MapMouseEvent): Pointed | null {
	const slack = canvas.getLayer(layer)?.type === 'fill' ? 0 : reach;
	const box: [PointLike, PointLike] = [
		[point.x - slack, point.y - slack],
		[point.x + slack, point.y + slack]
	];
	const [feature] = canvas.queryRenderedFeatures(box, { layers: [layer] });
	if (!feature) return null;
	return { id: String(feature.id ?? ''), properties: feature.properties, at: lngLat };
}
