import { expect, test } from 'vitest';
import { areaFrom, placeText, readPlace } from './corners.ts';

test('corners make an area that closes by itself and runs anticlockwise', () => {
	const clockwise = '36, -80\n36, -79\n35, -79\n35, -80';
	expect(areaFrom(clockwise)).toEqual({
		shape: {
			type: 'Polygon',
			coordinates: [
				[
					[-80, 36],
					[-80, 35],
					[-79, 35],
					[-79, 36],
					[-80, 36]
				]
			]
		}
	});
	expect(areaFrom(`${clockwise}\n36, -80`)).toEqual(areaFrom(clockwise));
});

test('what makes no area says why', () => {
	expect(areaFrom('')).toEqual({ problem: 'too_few' });
	expect(areaFrom('36, -80\n36, -79')).toEqual({ problem: 'too_few' });
	expect(areaFrom('36, -80\nAlder\n35, -79')).toEqual({ problem: 'not_a_place', line: 'Alder' });
	expect(areaFrom('36, -80\n35, -79\n36, -79\n35, -80')).toEqual({ problem: 'crosses' });
	expect(areaFrom('36, -80\n36, -79\n36, -78')).toEqual({ problem: 'no_area' });
});

test('a place is read as it is written', () => {
	expect(readPlace(placeText([-79.441_23, 36.07]))).toEqual([-79.441_23, 36.07]);
	expect([readPlace('91, 0'), readPlace('36'), readPlace('')]).toEqual([null, null, null]);
});
