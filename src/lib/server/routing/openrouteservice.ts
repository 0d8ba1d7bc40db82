import { memberOf, secondsAndMetres, tripsOf, type Engine } from './engine.ts';
import type { Question } from './outside.ts';
import type { RoutingSettings } from './settings.ts';

/** openrouteservice: longitude first, seconds and metres, ranges in seconds, the key as it is. */
export const openrouteservice: Engine = {
	limits: { trips: 1000, places: 1000 },

	askTrips: (settings, { from, to }) =>
		post(settings, 'matrix', {
			locations: [...from, ...to],
			sources: [...from.keys()],
			destinations: [...to.keys()].map((index) => from.length + index),
			metrics: ['duration', 'distance'],
			units: 'm'
		}),

	readTrips: (answer, block) =>
		tripsOf(memberOf(answer, 'durations'), memberOf(answer, 'distances'), block, secondsAndMetres),

	askArea: (settings, at, minutes) =>
		post(settings, 'isochrones', {
			locations: [at],
			range: [minutes * 60],
			range_type: 'time',
			location_type: 'destination'
		})
};

function post({ address, key, profile }: RoutingSettings, kind: string, body: unknown): Question {
	const url = new URL(`v2/${kind}/${profile}`, address);
	url.search = address.search;
	const headers: Record<string, string> = { 'content-type': 'application/json' };
	if (key) headers.authorization = key;
	return { url, init: { method: 'POST', headers, body: JSON.stringify(body) } };
}
