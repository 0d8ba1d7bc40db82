import { json } from '@sveltejs/kit';
import { checkHealth } from '#lib/server/health.ts';
import type { RequestHandler } from './$types';

/** Whether the application can answer, for machines that watch it. */
export const GET: RequestHandler = async ({ locals }) => {
	const kind = process.env.LONGTABLE_DATABASE_KIND ?? 'postgres';
	const health = await checkHealth(locals.read, kind);
	const headers = { 'cache-control': 'no-store' };

	return json(health, { status: health.status === 'ok' ? 200 : 503, headers });
};
