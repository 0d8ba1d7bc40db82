import type { KindOfPosition, PositionCounts, PositionKind } from '#lib/domain/state/positions.ts';
import { ratio } from '#lib/domain/share.ts';
import { dayText } from './dates.ts';
import { numberText } from './lists.ts';
import { m } from './paraglide/messages.js';

const kinds: Record<PositionKind, () => string> = {
	coordinator: m.positions_coordinator,
	family_lead: m.positions_family_lead
};

/** The name of a kind of position: "Coordinator". */
export function positionKindName(kind: string): string {
	const words: Record<string, () => string> = kinds;
	return words[kind]?.() ?? kind;
}

/** How many positions there are and how many of them are vacant, in one sentence. */
export function sayPositions({ kind, total: { funded: n, vacant } }: KindOfPosition): string {
	const positions =
		kind === 'coordinator'
			? m.positions_said_coordinator({ n })
			: m.positions_said_family_lead({ n });
	return m.positions_sentence({
		positions,
		vacant: vacant > 0 ? m.positions_vacant_n({ n: vacant }) : m.positions_none_vacant()
	});
}

/** What each has to do, with both numbers it is made of: "69 ÷ 30 = 2.3". */
export function sayLoad({ load, loadFunded }: PositionCounts): string {
	if (load.need === 0) return m.positions_load_none();
	const first = m.positions_load({
		tables: numberText(load.have),
		n: numberText(load.need),
		load: loadText(load)
	});
	if (loadFunded.need === load.need) return first;
	const n = numberText(loadFunded.need);
	return `${first} ${m.positions_load_funded({ n, load: loadText(loadFunded) })}`;
}

/** How many collaboratives there are for each position, with one decimal: "2.3". */
export function loadText(load: PositionCounts['load']): string {
	const each = ratio(load);
	return each === null
		? m.common_unknown()
		: numberText(each, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** How a position stands: "filled", "vacant since March 3, 2026". */
export function standText({
	filled,
	vacantSince
}: {
	filled: boolean;
	vacantSince: string | null;
}): string {
	if (filled) return m.positions_filled();
	return vacantSince
		? m.positions_vacant_since({ date: dayText(vacantSince) })
		: m.positions_vacant_long();
}
