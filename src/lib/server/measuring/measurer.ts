import type { Look } from '#lib/domain/tie/look.ts';
import { connect, read, type Pool } from '../connect.ts';
import * as files from './files.ts';
import * as matrices from './matrix.ts';
import * as suppositions from './supposed.ts';
import * as tasks from './tasks.ts';
import { yieldIfAsked } from './yielding.ts';

/** What a thread that measures is told: where the database is, and the question. */
export interface Order<More = undefined> {
	database: string;
	asked: tasks.Question;
	more: More;
}

yieldIfAsked();

// A thread keeps its way to the database from one question to the next.
let pool: Pool | null = null;

function doorTo(database: string): tasks.Door {
	const own = (pool ??= connect(database, { max: 1, idle_timeout: 20 }));
	return (account, work) => read(own, { account }, work);
}

type Page = Parameters<typeof tasks.page>[2];

/** `tasks.page` in a thread. */
export const page = ({ database, asked, more }: Order<Page>) =>
	tasks.page(doorTo(database), asked, more);

/** `tasks.whole` in a thread. */
export const whole = ({ database, asked }: Order) => tasks.whole(doorTo(database), asked);

/** `tasks.staged` in a thread. */
export const staged = ({ database, asked }: Order) => tasks.staged(doorTo(database), asked);

/** `file` in a thread. */
export const file = ({ database, asked, more }: Order<files.FileAsked>) =>
	files.file(doorTo(database), asked, more);

/** `matrix` in a thread. */
export const matrix = ({ database, asked }: Order) => matrices.matrix(doorTo(database), asked);

type Supposed = Parameters<typeof suppositions.supposed>[2];

/** `supposed` in a thread. */
export const supposed = ({ database, asked, more }: Order<Supposed>) =>
	suppositions.supposed(doorTo(database), asked, more);

/** `tasks.seen` in a thread. */
export const seen = ({ scene, look }: { scene: Uint8Array; look: Look }) => tasks.seen(scene, look);
