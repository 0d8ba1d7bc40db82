import type { Look } from '#lib/domain/tie/look.ts';
import { Tinypool } from 'tinypool';
import { connect, read, type Pool } from '../connect.ts';
import { workbookOf, type WorkbookSheet } from '../workbook.ts';
import * as suppositions from './supposed.ts';
import * as tasks from './tasks.ts';
import { yieldIfAsked } from './yielding.ts';

/** What a thread that measures is told: where the database is, the question, and what is known. */
export interface Order<More = undefined> {
	database: string;
	asked: tasks.Question;
	known: tasks.Known;
	more: More;
}

yieldIfAsked();

// A thread keeps its way to the database from one question to the next.
let pool: Pool | null = null;

function doorTo(database: string): tasks.Door {
	const own = (pool ??= connect(database, { max: 1, idle_timeout: 20 }));
	return (account, work) => read(own, { account }, work);
}

type Page = Parameters<typeof tasks.page>[3];
type Exported = Parameters<typeof tasks.exported>[3];

/** `tasks.page` in a thread. */
export const page = ({ database, asked, known, more }: Order<Page>) =>
	tasks.page(doorTo(database), asked, known, more);

/** `tasks.whole` in a thread. */
export const whole = ({ database, asked, known }: Order) =>
	tasks.whole(doorTo(database), asked, known);

/** `tasks.exported` in a thread. */
export const exported = ({ database, asked, known, more }: Order<Exported>) =>
	tasks.exported(doorTo(database), asked, known, more);

/** `tasks.staged` in a thread. */
export const staged = ({ database, asked, known }: Order) =>
	tasks.staged(doorTo(database), asked, known);

type Supposed = Parameters<typeof suppositions.supposed>[3];

/** `supposed` in a thread. */
export const supposed = ({ database, asked, known, more }: Order<Supposed>) =>
	suppositions.supposed(doorTo(database), asked, known, more);

/** `workbookOf` in a thread. */
export const workbook = async ({ sheets }: { sheets: WorkbookSheet[] }) =>
	Tinypool.move(await workbookOf(sheets));

/** `tasks.seen` in a thread. */
export const seen = ({ scene, look }: { scene: Uint8Array; look: Look }) => tasks.seen(scene, look);
