import type { EffortKind, ParticipationAnswer } from '#lib/domain/participation/participation.ts';
import { choiceText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { someOf } from './sentences.ts';

const kindWords: Record<EffortKind, () => string> = {
	juvenile_crime_prevention: m.participation_kind_juvenile_crime_prevention,
	bridging_local_systems: m.participation_kind_bridging_local_systems,
	justice_behavioral_health: m.participation_kind_justice_behavioral_health,
	child_fatality_prevention: m.participation_kind_child_fatality_prevention,
	community_child_protection: m.participation_kind_community_child_protection,
	coalition: m.participation_kind_coalition,
	other: m.participation_kind_other
};

/** The name of a kind of body; a word that is none stays as it is. */
export function effortKindName(kind: string): string {
	const words: Record<string, () => string> = kindWords;
	return words[kind]?.() ?? kind;
}

/** How many bodies were attended, and which were not, else what is overdue. */
export function answerParticipation({ efforts, attended, open }: ParticipationAnswer): {
	first: string;
	second: string | null;
} {
	if (attended.need === 0) return { first: m.participation_answer_none(), second: null };
	const first = m.participation_answer(attended);
	const not = efforts.filter((effort) => effort.attended === 0).map(({ name }) => name);
	if (not.length > 0)
		return { first, second: m.participation_answer_not({ list: someOf(not, 3) }) };
	const n = open.filter(({ overdue }) => overdue).length;
	return { first, second: n > 0 ? m.participation_answer_overdue({ n }) : null };
}

/** The kinds of which nothing is on record, several that stand for each other with "or" between them. */
export function lackingText(lacking: EffortKind[][]): string {
	return m.participation_lacking({
		list: lacking.map((group) => choiceText(group.map(effortKindName))).join('; ')
	});
}
