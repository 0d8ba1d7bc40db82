import { randomInt } from 'node:crypto';
import { pino } from 'pino';

/** What is known of an unexpected error without any value someone entered. */
export type Failure = { name: string; code: string | null; message: string; stack: string | null };

/** The log: one JSON object in a line, never with cookies, form fields or addresses of pages. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A number that a person can read out over the phone, and that finds an error in the log. */
export function newReference(): string {
	return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
}

/** The parts of an error that may be logged: the database's errors also carry the query's values. */
export function describeFailure(error: unknown): Failure {
	if (!(error instanceof Error))
		return { name: typeof error, code: null, message: 'not an error', stack: null };
	const { code = null } = error as Error & { code?: string };
	return {
		name: error.name,
		code,
		message: error.message.slice(0, 500),
		stack: error.stack?.slice(0, 4000) ?? null
	};
}

const busy = [
	'CONNECT_TIMEOUT',
	'CONNECTION_CLOSED',
	'CONNECTION_ENDED',
	'CONNECTION_DESTROYED',
	'ECONNREFUSED',
	'ENOENT'
];

/** Whether an error means that the database cannot be asked now, and may be asked later. */
export function isUnavailable(error: unknown): boolean {
	const { code = '' } = (error ?? {}) as { code?: string };
	return busy.includes(code) || /^(08|53|57P0)/.test(code);
}

/** Whether an error means that what was sent has not the form it must have: not a number, not a day, not an id. */
export function isUnreadable(error: unknown): boolean {
	const { name = '', code = '' } = (error ?? {}) as { name?: string; code?: string };
	return name === 'ValiError' || ['22P02', '22003', '22007', '22008', '22021'].includes(code);
}
