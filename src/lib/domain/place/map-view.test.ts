import { expect, test } from 'vitest';
import { viewIn, viewText } from './map-view.ts';

test('a view comes back from its address', () => {
	const view = { centre: [-78.64, 35.78] as [number, number], zoom: 8.5 };
	expect(viewText(view)).toBe('35.78,-78.64,8.5');
	expect(viewIn(viewText(view))).toEqual(view);
	expect([
		viewIn(null),
		viewIn('1,2'),
		viewIn('a,b,c'),
		viewIn('99,0,3'),
		viewIn('1,2,3,4')
	]).toEqual([null, null, null, null, null]);
});
