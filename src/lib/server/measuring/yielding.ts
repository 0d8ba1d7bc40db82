import { constants, setPriority } from 'node:os';

/** Said to threads that let others go first, such as whoever opens a page. */
export const yielding = '--yielding';

/** Lets others go first where this thread was told to. Elsewhere than on Linux it would slow down the whole process. */
export function yieldIfAsked() {
	if (process.argv.includes(yielding) && process.platform === 'linux')
		setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
