import { describe, expect, test } from 'vitest';
import { limitIn, metresWithin } from './standard.ts';
import { county, standard } from './gaps.fixture.ts';

describe('standards', () => {
	test('limits by class of county, and none where the class is unknown', () => {
		const medicaid = standard({
			classes: 'medicaid',
			limits: {
				urban: { minutes: 30, miles: 10, share: 0.95 },
				rural: { minutes: 30, miles: 30, share: 0.95 }
			}
		});
		expect(limitIn(medicaid, county({ medicaidClass: 'urban' }))?.miles).toBe(10);
		expect(limitIn(medicaid, county({ population: 24_900, landSquareMiles: 100 }))?.miles).toBe(30);
		expect(limitIn(medicaid, county({ population: 25_000, landSquareMiles: 100 }))?.miles).toBe(10);
		expect(limitIn(medicaid, county({ population: null }))).toBeNull();
	});

	test.each([
		[1_000_000, 1000, 'Large Metro'],
		[500_000, 1500, 'Large Metro'],
		[200_000, 10, 'Metro'],
		[50_000, 100, 'Metro'],
		[49_999, 1000, 'Metro'],
		[50_000, 10, 'Micro'],
		[10_000, 50, 'Micro'],
		[9_999, 50, 'Rural'],
		[9_999, 9.99, 'CEAC']
	])('%i people at %d for a square mile are %s', (population, density, wanted) => {
		const cms = standard({
			classes: 'cms',
			limits: { [wanted]: { minutes: 1, miles: 1, share: 1 } }
		});
		expect(
			limitIn(cms, county({ population, landSquareMiles: population / density }))
		).not.toBeNull();
	});

	test('either: the farther of both; both: the nearer', () => {
		const limit = { minutes: 30, miles: 10, share: 1 };
		expect(metresWithin(limit, 'either')).toBeCloseTo((26 / 1.95) * 1609.344, 6);
		expect(metresWithin(limit, 'both')).toBeCloseTo(16_093.44, 6);
	});
});
