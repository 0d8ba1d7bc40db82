import type { ExpressionSpecification } from 'maplibre-gl';

/** A width in pixels that grows from what suits a whole state to what suits a few counties. */
export function byZoom(whole: number, near: number): ExpressionSpecification {
	return ['interpolate', ['linear'], ['zoom'], 5, whole, 8, near];
}
