import type { Overlay, Scene } from '#lib/domain/tie/scene.ts';
import type { Step } from '#lib/domain/tie/ways.ts';
import { listText } from '#lib/words/lists.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { levelText } from '#lib/words/strength.ts';

/** The way between two as a sentence. */
export function wayText({ organizations }: Scene, from: number, to: number, way: number[]): string {
	const name = (one: number) => organizations[one]!.name;
	if (way.length === 0) return m.picture_way_none({ a: name(from), b: name(to) });
	return m.picture_way({ names: way.map(name).join(' → ') });
}

/** What is said when an organization is chosen, or nobody. */
export function chosenText({ organizations }: Scene, steps: Step[][], chosen: number | null) {
	if (chosen === null) return m.picture_whole();
	return m.picture_chosen({ name: organizations[chosen]!.name, n: steps[chosen]!.length });
}

/** What is said of the neighbour that is pointed at: who, how strongly, and what is beside the tie. */
export function neighborText({ organizations, ties }: Scene, own: Step[], at: number): string {
	const { to, level, tie } = own[at]!;
	const { dashed, disputed, beside } = ties[tie]!;
	const marks = [
		dashed ? m.strength_legend_dashed() : null,
		disputed ? m.strength_disputed() : null,
		beside.length > 0 ? besideText(beside) : null
	].filter((mark) => mark !== null);
	const said = m.picture_neighbor({
		at: at + 1,
		n: own.length,
		name: organizations[to]!.name,
		level: levelText(level)
	});
	return marks.length > 0 ? `${said} ${listText(marks)}.` : said;
}

/** What is beside a tie: "agreement in force". */
export function besideText(beside: Overlay[]): string {
	const words = { agreement: m.picture_legend_agreement, sharing: m.picture_legend_sharing };
	return listText(beside.map((overlay) => words[overlay]()));
}
