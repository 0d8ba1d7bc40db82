import { expect, test } from 'vitest';
import { assetsByCounty, type InformalAsset } from './assets.ts';

const asset = (id: string, countyFips: string): InformalAsset => {
	return { id, kind: 'gym', name: id, countyFips, contact: null, version: 1 };
};

test('each county has its places and groups, also when there are none; other counties are left out', () => {
	const counties = [
		{ fips: '1', name: 'Alder' },
		{ fips: '2', name: 'Birch' }
	];
	const rows = assetsByCounty(counties, [asset('a', '2'), asset('gone', '3'), asset('b', '2')]);
	expect(rows.map(({ name, assets }) => [name, assets.map(({ id }) => id)])).toEqual([
		['Alder', []],
		['Birch', ['a', 'b']]
	]);
});
