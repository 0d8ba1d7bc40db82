import type { Scene } from '#lib/domain/tie/scene.ts';
import type { Step } from '#lib/domain/tie/ways.ts';
import type { Stage } from '#lib/graph/stage.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { chosenText, neighborText } from './spoken.ts';

/** What a walk through a picture by keyboard goes by. */
interface Ground {
	scene: Scene;
	steps: Step[][];
	chosen: number | null;
}

const forward = ['ArrowRight', 'ArrowDown'];
const arrows: Record<string, [number, number]> = {
	ArrowRight: [0.15, 0],
	ArrowLeft: [-0.15, 0],
	ArrowDown: [0, 0.15],
	ArrowUp: [0, -0.15]
};

/** A walk from organization to organization by their ties, and what a screen reader says of it. */
export class Walk {
	#at = $state(-1);
	#spoken = $state('');
	#trail: number[] = [];
	readonly #ground: () => Ground;
	readonly #choose: (one: number | null) => void;

	/** `choose` makes an organization the chosen one; `ground` tells what is chosen now. */
	constructor(ground: () => Ground, choose: (one: number | null) => void) {
		this.#ground = ground;
		this.#choose = choose;
	}

	/** Whom the next Enter goes to; null at first. */
	get pointed(): number | null {
		return this.#at < 0 ? null : (this.#around()[this.#at] ?? null);
	}

	get spoken(): string {
		return this.#spoken;
	}

	/** Answers a key; what it does not know it leaves to the page. */
	answer(event: KeyboardEvent, stage: Stage) {
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		if (this.#move(event, stage) || this.#step(event.key) || this.#go(event.key))
			event.preventDefault();
	}

	/** Goes to an organization, or to everyone, and says so. */
	go(one: number | null) {
		const { chosen, scene, steps } = this.#ground();
		if (chosen !== null && chosen !== one) this.#trail.push(chosen);
		this.#at = -1;
		this.#spoken = chosenText(scene, steps, one);
		this.#choose(one);
	}

	#around(): number[] {
		const { scene, steps, chosen } = this.#ground();
		if (chosen !== null) return steps[chosen]!.map(({ to }) => to);
		return [...scene.organizations.keys()];
	}

	#step(key: string): boolean {
		if (!(key in arrows)) return false;
		const { scene, steps, chosen } = this.#ground();
		const around = this.#around();
		if (around.length === 0) this.#spoken = chosenText(scene, steps, chosen);
		if (around.length === 0) return true;
		const by = forward.includes(key) ? 1 : -1;
		this.#at = this.#at < 0 && by < 0 ? around.length - 1 : this.#at + by;
		this.#at = (this.#at + around.length) % around.length;
		const name = scene.organizations[around[this.#at]!]!.name;
		this.#spoken =
			chosen === null
				? m.picture_pointed({ at: this.#at + 1, n: around.length, name })
				: neighborText(scene, steps[chosen]!, this.#at);
		return true;
	}

	#go(key: string): boolean {
		const { steps } = this.#ground();
		if (key === 'Enter' || key === ' ') {
			if (this.pointed !== null) this.go(this.pointed);
		} else if (key === 'Backspace') {
			const before = this.#trail.pop();
			this.go(before ?? null);
			if (before !== undefined) this.#trail.pop();
		} else if (key === 'Home') {
			const most = Math.max(...steps.map(({ length }) => length));
			this.go(steps.findIndex(({ length }) => length === most));
		} else if (key === 'Escape') this.go(null);
		else return false;
		return true;
	}

	#move({ key, shiftKey }: KeyboardEvent, stage: Stage): boolean {
		const arrow = arrows[key];
		if (shiftKey && arrow) stage.pan(...arrow);
		else if (key === '+' || key === '=') stage.nearer();
		else if (key === '-') stage.farther();
		else if (key === '0') stage.whole();
		else return false;
		return true;
	}
}
