import type { FromRow, Reading } from './kind.ts';
import { stateOf, type Known } from './known.ts';
import type { Facts, Refusal, RefusalCode } from './problem.ts';

type Position = [number, number];

/** A polygon or several, as GeoJSON writes them. */
export type Shape =
	| { type: 'Polygon'; coordinates: Position[][] }
	| { type: 'MultiPolygon'; coordinates: Position[][][] };

/** A named area of a GeoJSON file; `row` is the number of its feature, from 1. */
export type ShapeEntry = FromRow & { name: string; stateCode: string | undefined; shape: Shape };

/** Reads named polygons from parsed GeoJSON; anything else in it is refused with its number. */
export function readShapes(json: unknown, known: Known): Reading<ShapeEntry> {
	const reading: Reading<ShapeEntry> = {
		entries: [],
		doubtful: [],
		rows: 0,
		refused: [],
		warnings: []
	};
	const names = new Set<string>();
	for (const feature of featuresOf(json)) {
		const row = ++reading.rows;
		const read = readFeature(feature, row, known);
		if ('code' in read) reading.refused.push(read);
		else if (names.has(`${read.stateCode} ${read.name}`))
			reading.refused.push(refusal(row, read.name, 'duplicate_row', {}));
		else reading.entries.push(read);
		if (!('code' in read)) names.add(`${read.stateCode} ${read.name}`);
	}
	return reading;
}

/** The features of a GeoJSON document; none when it is no GeoJSON. */
export function featuresOf(json: unknown): unknown[] {
	const { type, features } = record(json);
	if (type === 'FeatureCollection' && Array.isArray(features)) return features;
	return type === 'Feature' ? [json] : [];
}

function readFeature(feature: unknown, row: number, known: Known): ShapeEntry | Refusal {
	const { properties, geometry } = record(feature);
	const said = new Map(
		Object.entries(record(properties)).map(([key, value]) => [key.toLowerCase(), value])
	);
	const name = String(said.get('name') ?? '')
		.normalize('NFC')
		.trim();
	if (name === '' || name.length > 200) return refusal(row, '', 'required', {});
	if (!isShape(geometry)) return refusal(row, name, 'not_polygon', {});

	const state = String(said.get('state') ?? '').trim();
	const stateCode = state ? stateOf(state, known) : undefined;
	if (state && !stateCode)
		return { ...refusal(row, state, 'state_unknown', { fips: state }), column: 'state' };
	return {
		row,
		notes: undefined,
		name,
		stateCode,
		shape: { type: geometry.type, coordinates: geometry.coordinates } as Shape
	};
}

function refusal(row: number, value: string, code: RefusalCode, facts: Facts): Refusal {
	return { row, column: 'name', value, code, facts };
}

function isShape(geometry: unknown): geometry is Shape {
	const { type, coordinates } = record(geometry);
	if (!Array.isArray(coordinates) || coordinates.length === 0) return false;
	if (type === 'Polygon') return coordinates.every(isRing);
	return (
		type === 'MultiPolygon' &&
		coordinates.every((part) => Array.isArray(part) && part.length > 0 && part.every(isRing))
	);
}

function isRing(ring: unknown): boolean {
	if (!Array.isArray(ring) || ring.length < 4 || !ring.every(isPosition)) return false;
	const [first, last] = [ring[0] as Position, ring.at(-1) as Position];
	return first[0] === last[0] && first[1] === last[1];
}

function isPosition(position: unknown): boolean {
	if (!Array.isArray(position) || position.length < 2 || position.length > 4) return false;
	const [longitude, latitude] = position as unknown[];
	return isWithin(longitude, 180) && isWithin(latitude, 90);
}

function isWithin(value: unknown, most: number): boolean {
	return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;
}

function record(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: {};
}
