import { expect, test } from 'vitest';
import { placeCoverage } from './coverage.ts';
import type { CoveredCounty } from './coverage.ts';

const county = (given: Partial<CoveredCounty>): CoveredCounty => ({
	fips: '37001',
	children: 100,
	catchment: 'West',
	catchmentStanding: 'stated',
	collaboratives: [],
	...given
});

test('counties with none, one and several collaboratives are told apart', () => {
	const counties = [
		county({}),
		county({ collaboratives: [1] }),
		county({ collaboratives: [1, 2] })
	];
	expect(placeCoverage(counties)).toMatchObject({
		collaborative: { have: 2, need: 3 },
		several: 1,
		catchment: { have: 3, need: 3 },
		children: 300
	});
});

test('children nobody counted are unknown, never none', () => {
	expect(placeCoverage([county({ children: null })])).toMatchObject({
		children: null,
		uncounted: 1
	});
	expect(placeCoverage([county({}), county({ children: null })])).toMatchObject({
		children: 100,
		uncounted: 1
	});
});

test('what is inferred is counted, and a county in no catchment lowers the share', () => {
	const counties = [
		county({ catchmentStanding: 'inferred' }),
		county({ catchment: null, catchmentStanding: null })
	];
	expect(placeCoverage(counties)).toMatchObject({ inferred: 1, catchment: { have: 1, need: 2 } });
	expect(placeCoverage([])).toMatchObject({ catchment: { have: 0, need: 0 }, children: null });
});
