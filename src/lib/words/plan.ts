import type { GoalResult, NeededPartner, PartnerKind } from '#lib/domain/plan/goals.ts';
import type { Phase } from '#lib/domain/plan/phases.ts';
import { listText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { inSentence } from './sentences.ts';
import { perspectiveName, sectorName } from './vocabulary.ts';

const phaseWords: Record<Phase, () => string> = {
	planning: m.plan_phase_planning,
	design: m.plan_phase_design,
	implementation: m.plan_phase_implementation,
	evaluation: m.plan_phase_evaluation
};

/** The name of a phase: "Planning", "Design", "Implementation", "Evaluation". */
export function phaseName(phase: string): string {
	const words: Record<string, () => string> = phaseWords;
	return words[phase]?.() ?? phase;
}

/** A system or a voice that a goal needs, by its name. */
export function partnerName({ kind, code }: PartnerKind): string {
	return kind === 'sector' ? sectorName(code) : perspectiveName(code);
}

/** Whom a goal lacks: "Has 1 of 3 partners it needs. Missing: courts, and education, which no longer comes." */
export function missingText({ has, missing }: GoalResult): string {
	if (has.need === 0) return m.plan_needs_nobody();
	if (missing.length === 0) return m.plan_has_all({ n: has.need });
	return m.plan_missing({ ...has, partners: listText(missing.map(missingName)) });
}

function missingName(partner: NeededPartner): string {
	const name = inSentence(partnerName(partner));
	return partner.presence === 'inactive' ? m.plan_partner_inactive({ name }) : name;
}

/** The phases nobody with lived experience took part in, in one sentence; empty when there is none. */
export function withoutLivedText(phases: Phase[]): string {
	if (phases.length === 0) return '';
	return m.plan_without_lived({
		phases: listText(phases.map((each) => inSentence(phaseName(each))))
	});
}
