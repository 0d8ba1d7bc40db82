import type { Finding, FindingKind, Values } from '#lib/domain/finding/finding.ts';
import { dayText } from './dates.ts';
import { listText } from './lists.ts';
import { m } from './paraglide/messages.js';
import {
	childrenText,
	fractionText,
	inSentence,
	labelOf,
	percentText,
	someOf
} from './sentences.ts';
import { groupName } from './representation.ts';
import { perspectiveName, seatClassName } from './vocabulary.ts';

type Sentence = (finding: Finding) => string;

/** A finding as one sentence that can be read aloud in a meeting. It never holds a person's name. */
export function say(finding: Finding): string {
	const sentence: Sentence | undefined = sentences[finding.kind];
	return sentence ? sentence(finding) : m.findings_other(finding);
}

const sentences: Partial<Record<FindingKind, Sentence>> = {
	'no-members-recorded': ({ need }) =>
		need === 0 ? m.findings_no_members_or_seats() : m.findings_no_members_recorded({ need }),
	'seat-vacant': vacant,
	'seat-part-filled': partFilled,
	'seat-hollow': (finding) => m.findings_seat_hollow(seatOf(finding)),
	'seat-part-hollow': (finding) => m.findings_seat_part_hollow(seatOf(finding)),
	'share-not-met': share,
	'county-without-member': county,
	'county-without-active-member': ({ values }) =>
		m.findings_county_without_active_member({ ...placeOf(values), n: number(values.members) }),
	'no-regular-meetings': ({ have, need }) =>
		have === 0
			? m.findings_no_meetings_recorded({ need })
			: m.findings_no_regular_meetings({ have, need }),
	'coordinator-holds-seat': ({ values }) => {
		const seats = texts(values.seats);
		return seats.length === 0
			? m.findings_coordinator_votes()
			: m.findings_coordinator_holds_seat({ n: seats.length, seats: listText(seats) });
	},
	'member-in-several-seats': ({ have, values }) =>
		m.findings_member_in_several_seats({ have, seats: listText(texts(values.seats)) }),
	'members-without-seat': ({ have, need, values }) => {
		const organizations = texts(values.organizations);
		return organizations.length === 0
			? m.findings_members_without_seat({ have, need })
			: m.findings_members_without_seat_of({
					have,
					need,
					organizations: someOf(organizations, 4)
				});
	},
	'one-voice': (finding) => m.findings_voice_one({ clauses: clauses(finding) }),
	'few-voices': fewVoices,
	'group-under-represented': ({ values }) => {
		const said = { group: groupName(text(values.group)) };
		return values.smallNumbers ? m.representation_under_small(said) : m.representation_under(said);
	},
	'level-missing': ({ values }) => {
		const [organization, active] = [text(values.organization), texts(values.active)];
		return active.length === 0
			? m.findings_level_missing_all({ organization })
			: m.findings_level_missing({
					organization,
					bands: bandsText(texts(values.bands)),
					active: bandsText(active)
				});
	},
	'county-unknown': ({ have, need }) => m.findings_county_unknown({ have, need }),
	'template-not-verified': ({ values }) => {
		const template = text(values.template);
		return values.verifiedOn
			? m.findings_template_verified_long_ago({ template, date: dayText(text(values.verifiedOn)) })
			: m.findings_template_not_verified({ template });
	}
};

function vacant(finding: Finding): string {
	if (finding.values.pending) return m.findings_seat_pending(seatOf(finding));
	if (!finding.since) return m.findings_seat_vacant(seatOf(finding));
	return m.findings_seat_vacant_since({ ...seatOf(finding), date: dayText(finding.since) });
}

function partFilled(finding: Finding): string {
	if (!finding.since) return m.findings_seat_part_filled(seatOf(finding));
	return m.findings_seat_part_filled_since({ ...seatOf(finding), date: dayText(finding.since) });
}

function share(finding: Finding): string {
	const { values } = finding;
	const wanted = wantedShare(number(values.fraction), Boolean(values.majority));
	return m.findings_share_not_met({
		...seatOf(finding),
		label: labelOf({ label: text(values.label), labelEs: values.labelEs as string | null }),
		percent: percentText(finding),
		wanted
	});
}

function county({ values }: Finding): string {
	const served = texts(values.servedBy);
	if (served.length === 0) return m.findings_county_without_member(placeOf(values));
	const organizations = listText(served);
	return m.findings_county_without_member_served({
		...placeOf(values),
		n: served.length,
		organizations
	});
}

// A number below five could be counted out to single people, so it is said as one or a few.
function fewVoices(finding: Finding): string {
	const said = { have: finding.have, need: finding.need, clauses: clauses(finding) };
	if (finding.have === 1) return m.findings_voice_one(said);
	return finding.have < 5 ? m.findings_voice_a_few(said) : m.findings_voice_few(said);
}

function clauses({ have, values }: Finding): string {
	const group = inSentence(perspectiveName(text(values.group)));
	const [attended, eligible] = [number(values.attended), number(values.eligible)];
	const said: Record<string, () => string> = {
		T3: () => m.findings_voice_T3({ n: have }),
		T4: () => (values.vote ? m.findings_voice_undecided : m.findings_voice_T4)({ n: have }),
		T5: () => m.findings_voice_T5({ n: have, attended, eligible }),
		T6: () => m.findings_voice_T6({ n: have })
	};
	const conditions = texts(values.conditions).flatMap((code) => said[code]?.() ?? []);
	return listText([m.findings_voice_group({ n: have, group }), ...conditions]);
}

/** Bands of an agency in a sentence: "leadership and middle managers". */
export function bandsText(bands: string[]): string {
	const said: Record<string, () => string> = {
		leadership: m.findings_band_leadership,
		middle: m.findings_band_middle,
		frontline: m.findings_band_frontline
	};
	return listText(bands.map((band) => said[band]?.() ?? band));
}

/** What a share seat asks for: "at least 51%", "more than half". */
export function wantedShare(fraction: number, majority: boolean): string {
	if (majority) return m.findings_wanted_majority();
	const digits = Number.isInteger(Math.round(fraction * 1000) / 10) ? 0 : 1;
	return m.findings_wanted_share({ percent: fractionText(fraction, digits) });
}

function seatOf({ values, have, need }: Finding) {
	const label = labelOf({ label: text(values.label), labelEs: values.labelEs as string | null });
	return {
		label: inSentence(label),
		seat: text(values.seat),
		class: inSentence(seatClassName(text(values.seatClass))),
		have,
		need
	};
}

function placeOf(values: Values) {
	return {
		county: text(values.county),
		children: childrenText(values.children === null ? null : number(values.children))
	};
}

function text(value: Values[string] | undefined): string {
	return `${value ?? ''}`;
}

function texts(value: Values[string] | undefined): string[] {
	return Array.isArray(value) ? value : [];
}

function number(value: Values[string] | undefined): number {
	return Number(value ?? 0);
}
