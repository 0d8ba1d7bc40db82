import type { Look } from '#lib/domain/tie/look.ts';
import type { SceneView } from '#lib/domain/tie/scene-view.ts';
import type { Sort } from '#lib/domain/tie/sort.ts';
import type { WhatIfAsked } from '#lib/domain/tie/what-if.ts';
import * as betweenness from '../betweenness.ts';
import { read, write, type Pool, type Sql } from '../connect.ts';
import { Keep } from '../keep.ts';
import * as strengths from '../strengths.ts';
import * as waves from '../waves.ts';
import { Between, type Shelf } from './between-queue.ts';
import { file, type FileAsked, type NotTold } from './files.ts';
import { matrix, type Matrix } from './matrix.ts';
import { TooBusy, type Measurers } from './measurers.ts';
import { supposed, type Supposed } from './supposed.ts';
import * as tasks from './tasks.ts';

/** An answer, and whether who lies between whom is still being measured. */
export type Measured<Answer> = Answer & { measuring: boolean };

type Kept = tasks.Answered<unknown> | null;

/**
 * Answers questions about networks. Large ones are worked out by threads and kept until something they rest on changes;
 * who lies between whom in a very large one is measured behind the answer, once for each network.
 */
export class Networks {
	readonly #small: number;
	readonly #pool: Pool;
	readonly #database: string;
	readonly #measurers: Measurers;
	readonly #between: Between;
	readonly #kept = new Keep<Kept>(12);
	readonly #asked = new Map<string, Promise<Kept>>();

	/**
	 * `database` is the address of `pool`, for threads with a way of their own. A network of at most `small` reports is
	 * answered on the spot, sooner than a thread could be asked.
	 */
	constructor(pool: Pool, database: string, measurers: Measurers, small = 3000) {
		this.#small = small;
		this.#pool = pool;
		this.#database = database;
		this.#measurers = measurers;
		this.#between = new Between(measurers, shelfOf(pool));
	}

	/** The page of a network at once, if need be before all is measured; null without such a wave. */
	async page(asked: tasks.Question, sort: Sort, drawing: tasks.Drawing) {
		return this.#now<tasks.NetworkPage>('page', asked, { sort, drawing });
	}

	/** A scene at once; null without such a wave. */
	async staged(asked: tasks.Question): Promise<Measured<tasks.Staged> | null> {
		return this.#now<tasks.Staged>('staged', asked);
	}

	/** All measures as the text of an object, when they are all measured; null without such a wave. */
	whole(asked: tasks.Question): Promise<Uint8Array | null> {
		return this.#whenMeasured<Uint8Array>('whole', asked);
	}

	/** A network as a file, when all is measured; null without such a wave. */
	file(asked: tasks.Question, about: FileAsked) {
		return this.#whenMeasured<Uint8Array | NotTold>('file', asked, about);
	}

	/** Who says what of whom, as a table; null without such a wave. */
	async matrix(asked: tasks.Question): Promise<Measured<Matrix> | null> {
		return this.#now<Matrix>('matrix', asked);
	}

	/** What was asked of a network as it is not; null without such a wave. */
	supposed(asked: tasks.Question, what: WhatIfAsked, find: string) {
		return this.#now<Supposed>('supposed', asked, { what, find });
	}

	/** What the lists beside the picture say of a scene. */
	seen(scene: Uint8Array, look: Look): Promise<SceneView> {
		const isSmall = scene.byteLength < 500_000;
		return isSmall
			? Promise.resolve(tasks.seen(scene, look))
			: this.#measurers.run('seen', { scene, look });
	}

	/** Ends what is being measured. */
	async close() {
		this.#between.close();
		await this.#measurers.close();
	}

	async #now<Answer>(task: Task, asked: tasks.Question, more?: object) {
		const found = (await this.#find(task, asked, more)) as tasks.Answered<Answer> | null;
		if (!found) return null;
		// Nobody waits for it here.
		if (found.unmeasured) this.#between.measure(found.unmeasured).catch(() => {});
		return { ...found.answer, measuring: found.unmeasured !== null };
	}

	async #whenMeasured<Answer>(task: Task, asked: tasks.Question, more?: object) {
		let found = (await this.#find(task, asked, more)) as tasks.Answered<Answer> | null;
		// What changes in the meantime is a network of its own, and measured as well.
		for (let turn = 0; turn < 3 && found?.unmeasured; turn++) {
			await this.#between.measure(found.unmeasured);
			found = (await this.#find(task, asked, more)) as tasks.Answered<Answer> | null;
		}
		if (found?.unmeasured) throw new TooBusy('The network changes while it is measured.');
		return found && found.answer;
	}

	async #find(task: Task, asked: tasks.Question, more?: object): Promise<Kept> {
		const mark = await this.#door(asked.account, (sql) => this.#markOf(sql, asked));
		if (mark === null) return this.#here(task, asked, more);
		const key = JSON.stringify([task, asked, more]);
		const kept = this.#kept.find(key, mark);
		if (kept && !this.#isOutdated(kept)) return kept;
		const own = `${key} ${mark}`;
		const asking = this.#asked.get(own) ?? this.#ask(task, asked, more);
		this.#asked.set(own, asking);
		try {
			const answer = await asking;
			this.#kept.add(key, mark, answer);
			return answer;
		} finally {
			this.#asked.delete(own);
		}
	}

	#ask(task: Task, asked: tasks.Question, more?: object): Promise<Kept> {
		return this.#measurers.run(task, { database: this.#database, asked, more });
	}

	#here(task: Task, asked: tasks.Question, more?: object): Promise<Kept> {
		return { ...tasks, file, matrix, supposed }[task](this.#door, asked, more as never);
	}

	// Asked before the facts: what changes in between is worked out again the next time. Null for a small network.
	async #markOf(sql: Sql, { body, on, wave: name }: tasks.Question): Promise<string | null> {
		const wave = strengths.chosen(await waves.list(sql, body, on), name);
		if (!wave || wave.reports <= this.#small) return null;
		const [row] = await sql<{ mark: string }[]>`select mark from marks_of(${[body]}::uuid[])`;
		return row?.mark ?? '';
	}

	// What was missing in it has been measured since.
	#isOutdated({ unmeasured }: tasks.Answered<unknown>): boolean {
		return unmeasured !== null && this.#between.knows(unmeasured.fingerprint);
	}

	readonly #door: tasks.Door = (account, work) => read(this.#pool, { account }, work);
}

type Task = 'page' | 'whole' | 'file' | 'matrix' | 'staged' | 'supposed';

// It is nobody's: what is kept says nothing without the network.
const nobody = { account: null };

function shelfOf(pool: Pool): Shelf {
	return {
		has: (fingerprint) => read(pool, nobody, (sql) => betweenness.has(sql, fingerprint)),
		add: (fingerprint, values) =>
			write(pool, nobody, (sql) => betweenness.add(sql, fingerprint, values))
	};
}
