import { memberOf, secondsAndMetres, tripsOf, type Engine } from './engine.ts';
import { OutsideFailure } from './outside.ts';

/** OSRM: all places in the address, at most a hundred of them; seconds and metres. It draws no areas. */
export const osrm: Engine = {
	limits: { trips: 1000, places: 100 },

	askTrips({ address, profile, key }, { from, to }) {
		const places = [...from, ...to].map((at) => at.join()).join(';');
		const url = new URL(`table/v1/${profile}/${places}`, address);
		url.search = address.search;
		url.searchParams.set('sources', numbers(0, from.length));
		url.searchParams.set('destinations', numbers(from.length, to.length));
		url.searchParams.set('annotations', 'duration,distance');
		return key ? { url, init: { headers: { authorization: `Bearer ${key}` } } } : { url };
	},

	readTrips(answer, block) {
		if (memberOf(answer, 'code') !== 'Ok') throw new OutsideFailure('nonsense');
		const [durations, distances] = [memberOf(answer, 'durations'), memberOf(answer, 'distances')];
		return tripsOf(durations, distances, block, secondsAndMetres);
	},

	askArea: null
};

function numbers(first: number, count: number): string {
	return Array.from({ length: count }, (_, index) => first + index).join(';');
}
