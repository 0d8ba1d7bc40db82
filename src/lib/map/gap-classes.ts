import { gapBreaks } from '#lib/domain/access/gap-class.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { fractionText } from '#lib/words/sentences.ts';

/** How strongly each class is coloured, 0 to 1. */
export const strengths = [0, 0.2, 0.4, 0.6, 0.85];

/** The classes of counties with what they mean and how strongly they are coloured. */
export function gapClasses(): { name: string; strength: number }[] {
	return gapBreaks.map((most, number) => {
		const from = fractionText(gapBreaks[number - 1] ?? 0, 0);
		const name =
			number === 0 ? m.gap_map_all_reached() : m.gap_map_class({ from, to: fractionText(most, 0) });
		return { name, strength: strengths[number] ?? 0 };
	});
}
