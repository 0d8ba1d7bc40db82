import type { GapFinding, Overlapping, CountyShort } from '#lib/domain/access/gap-findings.ts';
import { limitText, peopleText } from './gaps.ts';
import { listText, numberText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { inSentence, percentText } from './sentences.ts';
import { serviceTypeName } from './services.ts';

const names: Record<GapFinding['kind'], () => string> = {
	county: m.gap_findings_kind_county,
	none: m.gap_findings_kind_none,
	unknown: m.gap_findings_kind_unknown,
	overlap: m.gap_findings_kind_overlap
};

/** What a finding about services is, in a word or two. */
export function gapFindingName(kind: GapFinding['kind']): string {
	return names[kind]();
}

/** A finding about whom services reach, in whole sentences. */
export function gapFindingText(finding: GapFinding): string {
	if (finding.kind === 'unknown') return m.gap_findings_unknown({ county: finding.county });
	if (finding.kind === 'none')
		return m.gap_findings_none({ service: inSentence(serviceTypeName(finding.service)) });
	return finding.kind === 'overlap' ? overlapText(finding) : shortText(finding);
}

function overlapText({ services: [one, other], have, need }: Overlapping): string {
	const nameOf = ({ name, organization }: typeof one) => `${name} (${organization})`;
	const percent = percentText({ have, need });
	const said = { one: nameOf(one), other: nameOf(other), percent, people: peopleText(need) };
	return `${m.gaps_duplication(said)} ${m.gap_findings_to_confirm()}`;
}

function shortText({
	service,
	county,
	basis,
	have,
	need,
	limit,
	standard,
	minutes,
	tracts,
	estimated
}: CountyShort): string {
	const said = {
		county,
		service: inSentence(serviceTypeName(service)),
		far: peopleText(need - have),
		need: peopleText(need),
		percent: percentText({ have: need - have, need }),
		limit: limitText({ limit }, standard.test)
	};
	return [
		basis === 'children' ? m.gap_findings_children(said) : m.gap_findings_people(said),
		...(minutes === null ? [] : [m.gap_findings_minutes({ minutes: minutesText(minutes) })]),
		...(tracts.have === 0 ? [] : [tractsText(tracts)]),
		...(estimated ? [m.gaps_county_estimated()] : [])
	].join(' ');
}

function tractsText({ have, need, names }: CountyShort['tracts']): string {
	const more = have - names.length;
	const list = listText([...names, ...(more > 0 ? [m.common_and_more({ n: more })] : [])]);
	return m.gap_findings_tracts({ n: have, count: numberText(need), list });
}

/** Minutes without a fraction. */
export function minutesText(minutes: number): string {
	return numberText(minutes, { maximumFractionDigits: 0 });
}
