import type { HandleServerError } from '@sveltejs/kit/hooks';
import {
	describeFailure,
	isUnavailable,
	isUnreadable,
	log,
	newReference
} from '#lib/server/log.ts';
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

	if (isUnreadable(error)) return { status: 400, message: m.sign_in_unreadable(), reference };
	if (isUnavailable(error)) return { status: 503, message: m.sign_in_unavailable(), reference };
	return { status: 500, message: m.sign_in_failure({ reference }), reference };
};
