import type { Position } from './shape.ts';

/** Which part of a map is looked at. */
export interface View {
	centre: Position;
	zoom: number;
}

/** A view as it stands in an address: "35.78,-78.64,8.5", latitude first. */
export function viewText({ centre: [longitude, latitude], zoom }: View): string {
	return [latitude.toFixed(4), longitude.toFixed(4), zoom.toFixed(2)].map(Number).join(',');
}

/** The view of an address; null when it says none that can be shown. */
export function viewIn(text: string | null): View | null {
	const [latitude, longitude, zoom, ...more] = (text ?? '').split(',').map(Number);
	if (latitude === undefined || longitude === undefined || zoom === undefined || more.length > 0)
		return null;
	const isThere = Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 && zoom >= 0 && zoom <= 20;
	return isThere ? { centre: [longitude, latitude], zoom } : null;
}
