/** A worker that holds a scene. */
export function openSceneWorker(): Worker {
	return new Worker(new URL('./scene-worker.ts', import.meta.url), { type: 'module' });
}
