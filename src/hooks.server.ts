import { sequence, type Handle, type ServerInit } from '@sveltejs/kit/hooks';
import { visitor } from '#lib/domain/people/viewer.ts';
import { connect, read, refuseIfPowerful, write, type Pool } from '#lib/server/connect.ts';
import { Keep } from '#lib/server/keep.ts';
import { describeFailure, log } from '#lib/server/log.ts';
import { openGeocoder, type Geocoder } from '#lib/server/geocoding/geocoder.ts';
import { readGeocoderSettings } from '#lib/server/geocoding/settings.ts';
import { openRouter, type Router } from '#lib/server/routing/router.ts';
import { readRoutingSettings } from '#lib/server/routing/settings.ts';
import * as sessions from '#lib/server/sessions.ts';
import * as trips from '#lib/server/trips.ts';
import { answerFailure } from './handles/failure.ts';
import { guard } from './handles/headers.ts';
import { speak } from './handles/language.ts';
import { recognize } from './handles/session.ts';

// What outlives a request: the way to the database, the routing engine, and what was worked out.
let pool: Pool;
let router: Router | null = null;
let geocoder: Geocoder | null = null;
const kept: App.Locals['kept'] = { tables: new Keep(500) };

/** Opens the database before the first request, and closes it after the last. */
export const init: ServerInit = async () => {
	const address = process.env.LONGTABLE_DATABASE;
	if (!address) throw new Error('Start Longtable with "npm start", which prepares its database.');

	const routing = readRoutingSettings();
	router = routing && openRouter(routing);
	const geocoding = readGeocoderSettings();
	geocoder = geocoding && openGeocoder(geocoding);
	pool = connect(address);
	process.once('sveltekit:shutdown', () => void pool.end({ timeout: 5 }));
	await refuseIfPowerful(pool);
	sweepHourly();
};

// What is over is of no use to anyone: sessions, links, counted tries, old drives.
function sweepHourly() {
	const sweep = () =>
		Promise.all([sessions.sweep(pool, new Date()), trips.sweep(pool, new Date())]).catch(
			(cause: unknown) => {
				log.error({ failure: describeFailure(cause) }, 'nothing was swept up');
			}
		);
	void sweep();
	const hourly = setInterval(sweep, 3_600_000).unref();
	process.once('sveltekit:shutdown', () => clearInterval(hourly));
}

/** The two doors to the database, which speak in the viewer's name. */
const openDoors: Handle = ({ event, resolve }) => {
	const { locals } = event;
	locals.viewer = visitor();
	locals.router = router;
	locals.geocoder = geocoder;
	locals.kept = kept;
	locals.read = (work) => read(pool, { account: locals.viewer.account?.id ?? null }, work);
	locals.write = (work, about) =>
		write(pool, { account: locals.viewer.account?.id ?? null, ...about }, work);

	return resolve(event);
};

/** Each request passes through these: its doors, what it may do to a browser, who asks, in which language. */
export const handle = sequence(
	openDoors,
	guard,
	recognize(() => pool),
	speak
);

export const handleError = answerFailure;
