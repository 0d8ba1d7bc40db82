import type { Overlay } from '#lib/domain/tie/scene.ts';
import type { Neighbor, SceneView } from '#lib/domain/tie/scene-view.ts';
import { listText } from '#lib/words/lists.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { levelText } from '#lib/words/strength.ts';

/** The way between the chosen one and its target as a sentence. */
export function wayText({ chosen, target, way }: SceneView): string {
	const names = way.map(({ name }) => name);
	if (names.length === 0)
		return m.picture_way_none({ a: chosen?.name ?? '', b: target?.name ?? '' });
	return m.picture_way({ names: names.join(' → ') });
}

/** What is said when an organization is chosen, or nobody. */
export function chosenText({ chosen }: SceneView): string {
	if (chosen === null) return m.picture_whole();
	return m.picture_chosen({ name: chosen.name, n: chosen.neighbors.length });
}

/** What is said of the neighbour that is pointed at: who, how strongly, and what is beside the tie. */
export function neighborText(neighbors: Neighbor[], at: number): string {
	const { name, level, dashed, disputed, beside } = neighbors[at]!;
	const marks = [
		dashed ? m.strength_legend_dashed() : null,
		disputed ? m.strength_disputed() : null,
		beside.length > 0 ? besideText(beside) : null
	].filter((mark) => mark !== null);
	const n = neighbors.length;
	const said = m.picture_neighbor({ at: at + 1, n, name, level: levelText(level) });
	return marks.length > 0 ? `${said} ${begun(listText(marks))}.` : said;
}

function begun(text: string) {
	return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** What is beside a tie: "agreement in force". */
export function besideText(beside: Overlay[]): string {
	const words = { agreement: m.picture_legend_agreement, sharing: m.picture_legend_sharing };
	return listText(beside.map((overlay) => words[overlay]()));
}
