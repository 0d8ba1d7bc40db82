import { usualRule, type Rule } from '#lib/domain/network/ties.ts';
import type { NetworkFinding } from '#lib/domain/tie/findings.ts';
import { openDimensions, type OpenDimension } from '#lib/domain/tie/dimensions.ts';
import type { KeptFinding } from '#lib/domain/tie/kept-findings.ts';
import type { PairInWave } from '#lib/domain/tie/relationship.ts';
import type { StrengthSeen, Withheld } from '#lib/domain/tie/strength.ts';
import type { Unsaid } from '#lib/domain/tie/tallies.ts';
import { dayText } from './dates.ts';
import { listText, numberText } from './lists.ts';
import { m } from './paraglide/messages.js';

const mostNames = 6;

/** Some names in a row, the first few and how many more. */
export function namesText(names: string[]): string {
	const more = names.length - mostNames;
	if (more <= 1) return listText(names);
	return listText([...names.slice(0, mostNames), m.strength_more({ n: more })]);
}

/** The answer to "how strongly do partners work together": a first sentence, and a second on what is in danger. `tied` have a tie. */
export function answerStrength(
	{ n, invited, answered, withheld, density }: StrengthSeen,
	tied: number,
	findings: NetworkFinding[]
) {
	if (withheld === 'open')
		return { first: m.strength_answer_open({ answered: answered ?? 0, invited: invited ?? n }) };
	if (withheld === 'names') {
		const { have, need } = density;
		return {
			first: have === null ? m.strength_answer_unsaid() : m.strength_answer_pairs({ have, need })
		};
	}
	return { first: tiedText(tied, n), second: secondText(findings) };
}

/** Why something is not said of a network; undefined when nothing is withheld. `closesOn` is when its wave closes. */
export function withheldText(withheld: Exclude<Withheld, null>, closesOn: string | null): string;
export function withheldText(withheld: Withheld, closesOn: string | null): string | undefined;
export function withheldText(withheld: Withheld, closesOn: string | null): string | undefined {
	if (withheld === 'open') return openText(closesOn);
	if (withheld === 'names') return m.strength_withheld_names();
	return withheld === 'ego' ? m.strength_withheld_ego() : undefined;
}

/** That nothing is shown of an open wave, and until when. */
export function openText(closesOn: string | null): string {
	return closesOn === null ? m.strength_open() : m.strength_open_until({ day: dayText(closesOn) });
}

/** Why it is not said how far two sides agree; undefined when it is. */
export function unsaidText(unsaid: Unsaid): string | undefined {
	if (unsaid === 'threshold')
		return m.strength_unsaid_threshold({ level: levelName(usualRule.threshold) });
	return unsaid === 'disagreement' ? m.strength_unsaid_disagreement() : undefined;
}

function tiedText(tied: number, n: number) {
	if (n === 0 || tied === 0) return m.strength_answer_nobody({ n });
	return tied === n ? m.strength_answer_all({ n }) : m.strength_answer_some({ tied, n });
}

// Who has no tie comes first, then without whom others would be cut off.
function secondText(findings: NetworkFinding[]): string | undefined {
	const isolate = findings.find(({ kind }) => kind === 'isolate');
	const cut = findings.find(({ kind }) => kind === 'cut_point');
	const said = [isolate, cut].filter((one) => one !== undefined).map(findingText);
	return said.length > 0 ? said.join(' ') : undefined;
}

/** A finding about the network as a sentence. */
export function findingText(finding: NetworkFinding): string {
	if (finding.kind === 'hub') {
		const share = shareText(finding.share);
		return m.strength_finding_hub({ name: finding.organization.name, share });
	}
	if (finding.kind === 'cut_point') {
		const { organization: name, cutsOff, count } = finding;
		const lost = cutsOff.length > 0 ? namesText(cutsOff) : m.strength_some({ n: count });
		return m.strength_finding_cut_point({ name, lost, count });
	}
	const names = namesText(finding.organizations.map(({ name }) => name));
	const count = finding.organizations.length;
	return finding.kind === 'isolate'
		? m.strength_finding_isolate({ names, count })
		: m.strength_finding_peripheral({ names, count });
}

/** A finding about one organization or one tie as a sentence. */
export function keptText(finding: KeptFinding['finding']): string {
	if (finding.kind !== 'disputed') return findingText(finding);
	const { a, b, ab, ba } = finding;
	const said = { forth: levelText(ab), back: levelText(ba) };
	return m.strength_pair_disputed({ a: a.name, b: b.name, ...said });
}

/** What a finding is, in a word or two. */
export function findingName(kind: KeptFinding['finding']['kind']): string {
	return {
		disputed: m.picture_kind_disputed,
		isolate: m.strength_kind_isolate,
		peripheral: m.strength_kind_peripheral,
		cut_point: m.strength_kind_cut_point,
		hub: m.strength_kind_hub
	}[kind]();
}

/** A share as a percentage with one decimal; a dash when it is unknown. */
export function shareText(share: number | null): string {
	return share === null ? '–' : numberText(share, { style: 'percent', maximumFractionDigits: 1 });
}

/** A measure with up to three decimals; a dash when it is unknown. */
export function measureText(value: number | null): string {
	return value === null ? '–' : numberText(value, { maximumFractionDigits: 3 });
}

/** A level as its number, for means with one decimal or two; a dash when nobody answered. */
export function levelText(level: number | null): string {
	return level === null ? '–' : numberText(level, { maximumFractionDigits: 2 });
}

const rules = {
	mean: { name: m.strength_rule_mean, says: m.strength_rule_mean_says },
	union: { name: m.strength_rule_union, says: m.strength_rule_union_says },
	confirmed: { name: m.strength_rule_confirmed, says: m.strength_rule_confirmed_says }
};

/** A rule's name. */
export function ruleName(rule: Rule): string {
	return rules[rule].name();
}

/** What makes a tie, as a sentence that stands beside the numbers. */
export function ruleText(rule: Rule, threshold: number): string {
	return rules[rule].says({ level: levelName(threshold) });
}

/** A level of the scale with its name: "2, cooperation". Levels between two have no name. */
export function levelName(level: number): string {
	const names = [
		m.strength_level_0,
		m.strength_level_1,
		m.strength_level_2,
		m.strength_level_3,
		m.strength_level_4,
		m.strength_level_5
	];
	const name = names[level]?.();
	return name ? m.strength_level({ level: numberText(level), name }) : levelText(level);
}

/** A pair's latest wave as a sentence: what each says and what to talk about, or the derived tie for who may not know. */
export function pairText(
	[a, b]: readonly [string, string],
	latest: Pick<PairInWave, 'strength' | 'forth' | 'back' | 'disputed'> | null,
	both: boolean
): string {
	if (!latest || latest.strength === null) return m.strength_pair_nothing({ a, b });
	if (!both) return m.strength_pair_derived({ a, b, level: levelText(latest.strength) });
	const [said, back] = [latest.forth.level, latest.back.level];
	if (said === null) return m.strength_pair_one({ name: b, other: a, level: levelText(back) });
	if (back === null) return m.strength_pair_one({ name: a, other: b, level: levelText(said) });
	const facts = { a, b, forth: levelText(said), back: levelText(back) };
	if (latest.disputed) return m.strength_pair_disputed(facts);
	return said === back ? m.strength_pair_agree(facts) : m.strength_pair_near(facts);
}

const dimensions: Record<OpenDimension, () => string> = {
	shared_language: m.strength_dimension_shared_language,
	working_relationship: m.strength_dimension_working_relationship,
	shared_goals: m.strength_dimension_shared_goals,
	information_sharing: m.strength_dimension_information_sharing,
	shared_decision_making: m.strength_dimension_shared_decision_making,
	resource_commitment: m.strength_dimension_resource_commitment,
	joint_training: m.strength_dimension_joint_training,
	role_clarity: m.strength_dimension_role_clarity,
	cross_system_mechanisms: m.strength_dimension_cross_system_mechanisms
};

/** The name of an open dimension. */
export function dimensionText(name: string): string {
	const known = openDimensions.find((dimension) => dimension === name);
	return known ? dimensions[known]() : name.replaceAll('_', ' ');
}
