import { pathToFileURL } from 'node:url';
import { sequence, type Handle, type ServerInit } from '@sveltejs/kit/hooks';
import { visitor } from '#lib/domain/people/viewer.ts';
import { connect, refuseIfPowerful, type Pool } from '#lib/server/connect.ts';
import { Keep } from '#lib/server/keep.ts';
import { describeFailure, log } from '#lib/server/log.ts';
import { openGeocoder, type Geocoder } from '#lib/server/geocoding/geocoder.ts';
import { readGeocoderSettings } from '#lib/server/geocoding/settings.ts';
import { openMeasurers } from '#lib/server/measuring/measurers.ts';
import { Networks } from '#lib/server/measuring/networks.ts';
import { yielding } from '#lib/server/measuring/yielding.ts';
import { openReplica, type Replica } from '#lib/server/replica.ts';
import { openRouter, type Router } from '#lib/server/routing/router.ts';
import { readRoutingSettings } from '#lib/server/routing/settings.ts';
import * as sessions from '#lib/server/sessions.ts';
import { openStreetFile, type StreetFile } from '#lib/server/street-file.ts';
import * as trips from '#lib/server/trips.ts';
import { openDoors } from './handles/doors.ts';
import { answerFailure } from './handles/failure.ts';
import { guard } from './handles/headers.ts';
import { speak } from './handles/language.ts';
import { recognize } from './handles/session.ts';

// What outlives a request: the ways to the database, the routing engine, and what was worked out.
let pool: Pool;
let replica: Replica | null = null;
let router: Router | null = null;
let geocoder: Geocoder | null = null;
let networks: Networks;
let streets: StreetFile | null = null;
const kept: App.Locals['kept'] = { tables: new Keep(1000), days: new Keep(500) };

/** Opens the database before the first request, and closes it after the last. */
export const init: ServerInit = async () => {
	const address = process.env.LONGTABLE_DATABASE;
	if (!address) throw new Error('Start Longtable with "npm start", which prepares its database.');

	const routing = readRoutingSettings();
	router = routing && openRouter(routing);
	const geocoding = readGeocoderSettings();
	geocoder = geocoding && openGeocoder(geocoding);
	streets = await openStreets(process.env.BASEMAP_PMTILES);
	pool = connect(address);
	// The built pages are in one folder, the sources that a thread runs in another.
	const measurer = pathToFileURL('src/lib/server/measuring/measurer.ts');
	networks = new Networks(pool, address, openMeasurers(measurer, undefined, [yielding]));
	process.once('sveltekit:shutdown', () => {
		void networks.close();
		void pool.end({ timeout: 5 });
	});
	await refuseIfPowerful(pool);
	followReplica(address);
	sweepHourly();
};

function followReplica(primary: string) {
	const address = process.env.LONGTABLE_REPLICA;
	if (!address) return;
	const opened = openReplica({ pool, address: primary }, address);
	replica = opened;
	process.once('sveltekit:shutdown', () => void opened.close());
}

// Without a file that can be read, maps are drawn as if none were set.
async function openStreets(path: string | undefined): Promise<StreetFile | null> {
	if (!path) return null;
	const opened = await openStreetFile(path).catch((problem: Error) => {
		const said = `BASEMAP_PMTILES names ${path}, but ${problem.message}. Maps are drawn without streets.`;
		log.error(said);
		return null;
	});
	process.once('sveltekit:shutdown', () => void opened?.close());
	return opened;
}

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

/** What every request finds at hand. */
const equip: Handle = ({ event, resolve }) => {
	const { locals } = event;
	locals.viewer = visitor();
	locals.router = router;
	locals.geocoder = geocoder;
	locals.streets = streets;
	locals.kept = kept;
	locals.networks = networks;
	openDoors(event, { pool, replica });

	return resolve(event);
};

/** Each request passes through these: what is at hand, what it may do to a browser, who asks, in which language. */
export const handle = sequence(
	equip,
	guard,
	recognize(() => pool),
	speak
);

export const handleError = answerFailure;
