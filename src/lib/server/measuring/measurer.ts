import { constants, setPriority } from 'node:os';
import { Tinypool } from 'tinypool';
import { addDependencies } from '#lib/domain/network/betweenness.ts';
import type { Network } from '#lib/domain/network/network.ts';
import type { Look } from '#lib/domain/tie/look.ts';
import { connect, read, type Pool } from '../connect.ts';
import * as tasks from './tasks.ts';

/** What a thread that measures is told: where the database is, the question, and what is known. */
export interface Order<More = undefined> {
	database: string;
	asked: tasks.Question;
	known: tasks.Known;
	more: More;
}

/** Some of the sources of a network: from `first` to before `last`. */
export interface Block {
	network: Network;
	first: number;
	last: number;
}

// Whoever opens a page goes first. Elsewhere than on Linux this would slow down the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

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

/** `tasks.seen` in a thread. */
export const seen = ({ scene, look }: { scene: Uint8Array; look: Look }) => tasks.seen(scene, look);

/** How much each organization is depended on by a block of sources. */
export function dependencies({ network, first, last }: Block) {
	const sums = new Float64Array(network.size);
	addDependencies(network, first, last, sums);
	return Tinypool.move(sums);
}
