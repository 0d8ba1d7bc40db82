import type { Look } from '#lib/domain/tie/look.ts';
import { overlaysOf } from '#lib/domain/tie/look.ts';
import type { Scene } from '#lib/domain/tie/scene.ts';
import {
	chooseIn,
	openScene,
	viewOf,
	type OpenedScene,
	type SceneChoice,
	type SceneView
} from '#lib/domain/tie/scene-view.ts';
import { appearanceOf, type Drawn } from '#lib/graph/appearance.ts';
import { partsSince, toHandOver, type Parts } from '#lib/graph/parts.ts';

/** What the page asks: to open the scene at an address, or to look at the one that was opened. */
export type Request = { open: string } | { look: Look };

/**
 * What the page is told: who is in the scene, what a look at it comes to with what is drawn otherwise than before, or that
 * there is nothing.
 */
export type Reply =
	{ names: string[]; ids: string[] } | { view: SceneView; parts: Parts | null } | { failed: true };

let scene: Promise<OpenedScene> | null = null;
let wanted: Look | null = null;
let drawn: Drawn | null = null;

// Everything that grows with the network is done here, so that the page never stops for it.
self.onmessage = async ({ data }: MessageEvent<Request>) => {
	try {
		if ('open' in data) {
			scene = fetched(data.open);
			drawn = null;
			const { organizations } = await scene;
			reply({
				names: organizations.map(({ name }) => name),
				ids: [...(await scene).numbers.keys()]
			});
		} else if (scene) {
			wanted = data.look;
			await Promise.all([scene, nextTurn()]);
			// Somebody looks elsewhere by now.
			if (wanted === data.look) lookAt(await scene, data.look);
		}
	} catch {
		reply({ failed: true });
	}
};

// Lets messages in that have come in the meantime.
function nextTurn(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

async function fetched(address: string): Promise<OpenedScene> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`The answer was ${answer.status}.`);
	return openScene((await answer.json()) as Scene);
}

function lookAt(opened: OpenedScene, look: Look) {
	const choice = chooseIn(opened, look);
	const view = viewOf(opened, look, choice);
	const next = drawnOf(opened, look, choice);
	const changed = partsSince(drawn, next);
	drawn = next;
	const { parts, buffers } = changed ? toHandOver(changed) : { parts: null, buffers: [] };
	reply({ view, parts }, buffers);
}

function drawnOf(opened: OpenedScene, look: Look, { grouped, hidden, bright, way }: SceneChoice) {
	return appearanceOf(opened, {
		signs: grouped.of,
		sizes: opened.organizations.map(({ measures }) => measures[look.size]),
		hidden,
		bright,
		way,
		onGround: look.layout === 'ground',
		overlays: overlaysOf(look)
	});
}

function reply(said: Reply, transfer: Transferable[] = []) {
	self.postMessage(said, { transfer });
}
