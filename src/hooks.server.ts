import type { Handle, ServerInit } from '@sveltejs/kit/hooks';
import { visitor } from '#lib/domain/people/viewer.ts';
import { connect, read, refuseIfPowerful, write, type Pool } from '#lib/server/connect.ts';

// The one thing that outlives a request.
let pool: Pool;

/** Opens the database before the first request, and closes it after the last. */
export const init: ServerInit = async () => {
	const address = process.env.LONGTABLE_DATABASE;
	if (!address) throw new Error('Start Longtable with "npm start", which prepares its database.');

	pool = connect(address);
	process.once('sveltekit:shutdown', () => void pool.end({ timeout: 5 }));
	await refuseIfPowerful(pool);
};

/** Gives each request its viewer and the two doors to the database, which speak in the viewer's name. */
export const handle: Handle = ({ event, resolve }) => {
	const { locals } = event;
	locals.viewer = visitor();
	locals.read = (work) => read(pool, { account: locals.viewer.account?.id ?? null }, work);
	locals.write = (work, about) =>
		write(pool, { account: locals.viewer.account?.id ?? null, ...about }, work);

	return resolve(event);
};
