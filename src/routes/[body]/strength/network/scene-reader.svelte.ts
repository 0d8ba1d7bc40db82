import type { Look } from '#lib/domain/tie/look.ts';
import type { SceneView } from '#lib/domain/tie/scene-view.ts';
import type { Drawn } from '#lib/graph/appearance.ts';
import { withParts } from '#lib/graph/parts.ts';
import { openSceneWorker } from './open-scene-worker.ts';
import type { Reply, Request } from './scene-worker.ts';

/** A scene that a worker holds: what it says and how it is drawn for the latest look. */
export class SceneReader {
	#worker: Worker | null = null;
	#view = $state.raw<SceneView | null>(null);
	#drawn = $state.raw<Drawn | null>(null);
	#names = $state.raw<string[]>([]);
	#ids: string[] = [];
	#failed = $state(false);

	/** What the lists say; null until the worker has answered. */
	get view() {
		return this.#view;
	}

	/** What is drawn; null until the worker has answered. */
	get drawn() {
		return this.#drawn;
	}

	/** Everyone's name, by number. */
	get names() {
		return this.#names;
	}

	get failed() {
		return this.#failed;
	}

	/** The id of an organization by its number. */
	idOf(one: number): string {
		return this.#ids[one] ?? '';
	}

	/** Has a worker fetch the scene at an address; returns how to end it. */
	open(address: string): () => void {
		const worker = openSceneWorker();
		worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#hear(data);
		worker.onerror = () => (this.#failed = true);
		this.#worker = worker;
		this.#ask({ open: address });
		return () => {
			worker.terminate();
			this.#worker = null;
			this.#view = this.#drawn = null;
		};
	}

	/** Has the worker look at the scene; what it sees comes later. */
	look(look: Look) {
		this.#ask({ look });
	}

	#ask(request: Request) {
		this.#worker?.postMessage(request);
	}

	#hear(reply: Reply) {
		if ('failed' in reply) this.#failed = true;
		else if ('names' in reply) {
			this.#names = reply.names;
			this.#ids = reply.ids;
		} else {
			this.#view = reply.view;
			if (reply.parts) this.#drawn = withParts(this.#drawn, reply.parts);
		}
	}
}
