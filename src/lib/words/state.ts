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

/** Which counties lack crisis partners most: the answer of the page. */
export function sayLacking(lacking: { name: string }[], known: boolean): string {
	if (lacking.length === 0) return known ? m.state_answer_none() : m.state_answer_unknown();
	const counties = listText(lacking.map(({ name }) => name));
	return lacking.length === 1 ? m.state_answer_one({ counties }) : m.state_answer({ counties });
}

/** Why a county lacks crisis partners, to follow its name: "13 of 17 types of crisis partner do not sit at its table, such as …". */
export function sayWhyLacking(
	{
		states,
		absent,
		present,
		connected,
		reason,
		children
	}: CountyPartners & { children: number | null },
	types: TypeNames
): string {
	if (reason === 'no-collaborative') {
		return children === null
			? m.state_lack_no_table()
			: m.state_lack_no_table_for({ children: numberText(children) });
	}
	const wanted = absent > 0 ? 'absent' : 'present';
	const named = Object.entries(states)
		.filter(([, state]) => state === wanted)
		.slice(0, 3)
		.map(([code]) => inSentence(types[code] ?? code));
	const all = { need: absent + present + connected, types: listText(named) };
	return absent > 0
		? m.state_lack_absent({ ...all, absent })
		: m.state_lack_untied({ ...all, present });
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
