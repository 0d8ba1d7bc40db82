import { addProtocol } from 'maplibre-gl';
import { PMTiles } from 'pmtiles';
import { scheme } from './basemap.ts';

/** Lets the map read street tiles out of the archive at an address, stretch by stretch. */
export function readStreets(address: string): void {
	const archive = new PMTiles(address);
	addProtocol(scheme, async ({ url }, { signal }) => {
		const [zoom, column, row] = url.split('?')[0]!.split('/').slice(-3).map(Number);
		const tile = await archive.getZxy(zoom!, column!, row!, signal);
		return { data: tile?.data ?? new ArrayBuffer(0) };
	});
}
