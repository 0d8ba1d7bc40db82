import type { Position } from '#lib/domain/place/shape.ts';
import { memberOf, secondsAndKilometres, tripsOf, type Engine } from './engine.ts';
import { OutsideFailure, type Question } from './outside.ts';
import type { RoutingSettings } from './settings.ts';

/** Valhalla: places as objects, seconds and kilometres, contours in minutes. */
export const valhalla: Engine = {
	limits: { trips: 1000, places: 1000 },

	askTrips: (settings, { from, to }) =>
		post(settings, 'sources_to_targets', {
			sources: from.map(placeOf),
			targets: to.map(placeOf),
			costing: settings.profile,
			units: 'kilometers'
		}),

	readTrips(answer, block) {
		const table = memberOf(answer, 'sources_to_targets') ?? answer;
		if (!Array.isArray(table)) {
			const [durations, distances] = [memberOf(table, 'durations'), memberOf(table, 'distances')];
			return tripsOf(durations, distances, block, secondsAndKilometres);
		}
		return tripsOf(pick(table, 'time'), pick(table, 'distance'), block, secondsAndKilometres);
	},

	askArea: (settings, at, minutes) =>
		post(settings, 'isochrone', {
			locations: [placeOf(at)],
			costing: settings.profile,
			contours: [{ time: minutes }],
			polygons: true,
			reverse: true
		})
};

function pick(table: unknown[], name: string): unknown {
	return table.map((row) => {
		if (!Array.isArray(row)) throw new OutsideFailure('nonsense');
		return row.map((cell: unknown) => memberOf(cell, name));
	});
}

function placeOf([lon, lat]: Position) {
	return { lat, lon };
}

function post({ address, key }: RoutingSettings, path: string, body: unknown): Question {
	const url = new URL(path, address);
	url.search = address.search;
	const headers: Record<string, string> = { 'content-type': 'application/json' };
	if (key) headers.authorization = `Bearer ${key}`;
	return { url, init: { method: 'POST', headers, body: JSON.stringify(body) } };
}
