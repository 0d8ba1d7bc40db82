import type { CountyFinding } from '#lib/domain/state/county-findings.ts';
import type { CountyPartners } from '#lib/domain/state/partners.ts';
import type { Voices } from '#lib/domain/state/voices.ts';
import type { Verdict } from '#lib/domain/state/funnel.ts';
import { dayText } from './dates.ts';
import { listText, numberText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { inSentence, labelOf, someOf } from './sentences.ts';

/** The names of types of partner by code, in the reader's language. */
export type TypeNames = Record<string, string>;

/** The names of types by code. */
export function typeNames(
	types: { code: string; label: string; labelEs: string | null }[]
): TypeNames {
	return Object.fromEntries(types.map((type) => [type.code, labelOf(type)]));
}

/** What is the matter with a county, as a sentence. */
export function sayCounty(finding: CountyFinding, types: TypeNames): string {
	const { kind, last } = finding;
	if (kind === 'no-collaborative') return m.state_finding_no_collaborative();
	if (kind === 'nothing-recorded') return m.state_finding_nothing_recorded();
	if (kind === 'no-member') return m.state_finding_no_member();
	if (kind === 'no-voice') return m.state_finding_no_voice();
	if (kind === 'no-partner') return partnersText(finding, types);
	return last === null
		? m.state_finding_no_meeting()
		: m.state_finding_no_meeting_since({ date: dayText(last) });
}

/** Which counties lack crisis partners most, and why: the answer of the page. */
export function sayLacking(lacking: (CountyPartners & { name: string })[], known: boolean): string {
	if (lacking.length === 0) return known ? m.state_answer_none() : m.state_answer_unknown();
	if (lacking.every(({ reason }) => reason === 'no-collaborative')) {
		return m.state_answer_no_table({ counties: listText(lacking.map(({ name }) => name)) });
	}
	return m.state_answer_tables({ counties: listText(lacking.map(withReason)) });
}

/** A county with why it lacks partners: "Mitchell (12 of 17 types of partner absent)". */
export function withReason(county: CountyPartners & { name: string }): string {
	const { absent, present, connected, reason, name } = county;
	const need = absent + present + connected;
	const why =
		reason === 'no-collaborative'
			? m.state_why_no_table()
			: absent > 0
				? m.state_why_absent({ absent, need })
				: m.state_why_present({ present, need });
	return m.state_why_each({ county: name, why });
}

/** How a collaborative stands beside the others. */
export function verdictName(verdict: Verdict): string {
	const names = {
		within: m.state_verdict_within,
		below: m.state_verdict_below,
		above: m.state_verdict_above,
		small: m.state_verdict_small
	};
	return names[verdict]();
}

/** How many people are voices, of how many; or that it is hidden, or unknown. */
export function voicesText(voices: Voices | null): string {
	if (voices === null) return m.common_unknown();
	const { have, need } = voices;
	if (have === null) return m.state_hidden_short();
	return m.common_of({ have: numberText(have), need: numberText(need) });
}

function partnersText(finding: CountyFinding, types: TypeNames): string {
	const { have, need, absent, present, tiesKnown } = finding;
	const named = (codes: string[]) =>
		someOf(
			codes.map((code) => inSentence(types[code] ?? code)),
			4
		);
	return [
		tiesKnown
			? m.state_finding_partners({ have, need })
			: m.state_finding_partners_unasked({ have: present.length, need }),
		...(absent.length > 0 ? [m.state_finding_absent({ types: named(absent) })] : []),
		...(tiesKnown && present.length > 0 ? [m.state_finding_present({ types: named(present) })] : [])
	].join(' ');
}
