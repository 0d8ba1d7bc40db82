import { expect, test } from 'vitest';
import { layerAbove, layerOrder, uppermostFirst } from './layer-order.ts';

test('a layer goes below the next one that is already drawn', () => {
	const drawn = new Set(['county-line', 'organization-point']);
	expect(layerAbove('county-fill', (layer) => drawn.has(layer))).toBe('county-line');
	expect(layerAbove('area-line', (layer) => drawn.has(layer))).toBe('organization-point');
	expect(layerAbove('organization-count', (layer) => drawn.has(layer))).toBeUndefined();
});

test('points answer before the areas they stand on', () => {
	expect(uppermostFirst(['county-fill', 'organization-point'])).toEqual([
		'organization-point',
		'county-fill'
	]);
	expect(new Set(layerOrder).size).toBe(layerOrder.length);
});
