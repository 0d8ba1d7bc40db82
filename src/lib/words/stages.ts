import type { Evidence, SignSeen, Stage } from '#lib/domain/agreement/stages.ts';
import type { Share } from '#lib/domain/share.ts';
import { shortDay } from './dates.ts';
import { m } from './paraglide/messages.js';
import { percentText } from './sentences.ts';

const stageWords: Record<Stage, () => string> = {
	exchange: m.joint_stage_exchange,
	projects: m.joint_stage_projects,
	rules: m.joint_stage_rules,
	system: m.joint_stage_system
};

const signWords: Record<SignSeen['sign'], { name: () => string; next: () => string }> = {
	communication_protocol: { name: m.joint_sign_protocol, next: m.joint_sign_protocol_next },
	half_tied: { name: m.joint_sign_tied, next: m.joint_sign_tied_next },
	joint_project: { name: m.joint_sign_project, next: m.joint_sign_project_next },
	shared_data_system: { name: m.joint_sign_data, next: m.joint_sign_data_next },
	shared_case_plan: { name: m.joint_sign_plan, next: m.joint_sign_plan_next },
	universal_protocol: { name: m.joint_sign_universal, next: m.joint_sign_universal_next },
	permanent_change: { name: m.joint_sign_change, next: m.joint_sign_change_next }
};

/** The name of a stage of collaboration: "Joint projects". */
export function stageName(stage: Stage): string {
	return stageWords[stage]();
}

/** What shows a stage: "A communication protocol is in force". */
export function signName(sign: string): string {
	const words: Record<string, { name: () => string }> = signWords;
	return words[sign]?.name() ?? sign;
}

/** What could be done where nothing shows it. */
export function nextSignText(sign: SignSeen['sign']): string {
	return signWords[sign].next();
}

/** Something that shows a sign, with its day, who says so, and why it does not count. */
export function evidenceText({ text, day, toldBy, without }: Evidence): string {
	const said = [
		day ? m.joint_evidence_on({ text, date: shortDay(day) }) : text,
		toldBy ? m.joint_evidence_by({ name: toldBy }) : '',
		without === 'grant_funded' ? m.joint_evidence_of_grant() : '',
		without === 'too_old' ? m.joint_evidence_too_old() : ''
	];
	return said.filter(Boolean).join(' ');
}

/** How many pairs of organizations work together at all. */
export function tiedText(share: Share | null): string {
	if (share === null || share.need === 0) return m.joint_tied_unknown();
	return m.joint_tied({ ...share, percent: percentText(share) });
}
