import type { SceneView } from '#lib/domain/tie/scene-view.ts';
import type { Stage } from '#lib/graph/stage.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { chosenText, neighborText } from './spoken.ts';

/** What a walk through a picture by keyboard goes by: what is chosen now with its neighbors, and everyone's name. */
interface Ground {
	view: SceneView;
	names: string[];
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
	#said = $state('');
	/** Whom the walk goes to; undefined while it goes nowhere. What is said of them comes when they are chosen. */
	#going = $state<number | null | undefined>(undefined);
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
		return this.#at < 0 ? null : this.#oneAt(this.#at);
	}

	get spoken(): string {
		if (this.#going === undefined) return this.#said;
		const { view } = this.#ground();
		return (view.chosen?.one ?? null) === this.#going ? chosenText(view) : '';
	}

	/** Answers a key; what it does not know it leaves to the page. */
	answer(event: KeyboardEvent, stage: Stage) {
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		if (this.#move(event, stage) || this.#step(event.key) || this.#go(event.key))
			event.preventDefault();
	}

	/** Goes to an organization, or to everyone; that is said once it is chosen. */
	go(one: number | null) {
		const chosen = this.#ground().view.chosen?.one ?? null;
		if (chosen !== null && chosen !== one) this.#trail.push(chosen);
		this.#at = -1;
		this.#going = one;
		this.#choose(one);
	}

	#count(): number {
		const { view, names } = this.#ground();
		return view.chosen ? view.chosen.neighbors.length : names.length;
	}

	#oneAt(at: number): number | null {
		const { chosen } = this.#ground().view;
		return chosen ? (chosen.neighbors[at]?.one ?? null) : at;
	}

	#step(key: string): boolean {
		if (!(key in arrows)) return false;
		const { view, names } = this.#ground();
		const n = this.#count();
		const by = forward.includes(key) ? 1 : -1;
		if (n > 0) this.#at = this.#at < 0 && by < 0 ? n - 1 : (this.#at + by + n) % n;
		if (n === 0) this.#said = chosenText(view);
		else if (view.chosen) this.#said = neighborText(view.chosen.neighbors, this.#at);
		else this.#said = m.picture_pointed({ at: this.#at + 1, n, name: names[this.#at] ?? '' });
		this.#going = undefined;
		return true;
	}

	#go(key: string): boolean {
		if (key === 'Enter' || key === ' ') {
			if (this.pointed !== null) this.go(this.pointed);
		} else if (key === 'Backspace') {
			const before = this.#trail.pop();
			this.go(before ?? null);
			if (before !== undefined) this.#trail.pop();
		} else if (key === 'Home') this.go(this.#ground().view.busiest);
		else if (key === 'Escape') this.go(null);
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
