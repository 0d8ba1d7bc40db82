import type { HandleServerError } from '@sveltejs/kit/hooks';
import { describeFailure, isUnavailable, log, newReference } from '#lib/server/log.ts';
import { m } from '#lib/words/paraglide/messages.js';

/** Writes down what nobody expected under a number that the person at the screen is told. */
export const answerFailure: HandleServerError = ({ kind, error, event }) => {
	if (kind !== 'unknown') return;
	const reference = newReference();
	const { method } = event.request;
	log.error(
		{ reference, method, route: event.route.id, failure: describeFailure(error) },
		'request failed'
	);

	const unavailable = isUnavailable(error);
	const message = unavailable ? m.sign_in_unavailable() : m.sign_in_failure({ reference });
	return { status: unavailable ? 503 : 500, message, reference };
};
