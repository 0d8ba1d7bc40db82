import { usual } from '#lib/domain/roster/bylaws.ts';
import {
	settings,
	type OwnSetting,
	type Setting,
	type SettingName,
	type SettingSection
} from '#lib/domain/roster/settings.ts';
import { listText, numberText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { fractionText, inSentence } from './sentences.ts';

const names: Record<SettingName, () => string> = {
	window: m.settings_name_window,
	newBelow: m.settings_name_newBelow,
	inactiveAfterMissed: m.settings_name_inactiveAfterMissed,
	inactiveBelow: m.settings_name_inactiveBelow,
	inactiveShareFrom: m.settings_name_inactiveShareFrom,
	atRiskAfterMissed: m.settings_name_atRiskAfterMissed,
	atRiskBelow: m.settings_name_atRiskBelow,
	meetingsPerYear: m.settings_name_meetingsPerYear,
	quorum: m.settings_name_quorum,
	maximumSize: m.settings_name_maximumSize,
	verifiedMonths: m.settings_name_verifiedMonths,
	reviewMonths: m.settings_name_reviewMonths,
	levelStaffFrom: m.settings_name_levelStaffFrom,
	weightMatch: m.settings_name_weightMatch,
	weightGeography: m.settings_name_weightGeography,
	weightNetwork: m.settings_name_weightNetwork,
	weightEquity: m.settings_name_weightEquity,
	weightReadiness: m.settings_name_weightReadiness,
	sparedFrom: m.settings_name_sparedFrom,
	tieFrom: m.settings_name_tieFrom,
	voices: m.settings_name_voices,
	voicesYouth: m.settings_name_voicesYouth,
	voicesParentCaregiver: m.settings_name_voicesParentCaregiver,
	voicesFamily: m.settings_name_voicesFamily,
	voicesLivedExperience: m.settings_name_voicesLivedExperience,
	voicesCommunity: m.settings_name_voicesCommunity,
	voicesCulturalLeader: m.settings_name_voicesCulturalLeader,
	populationYouth: m.settings_name_populationYouth,
	populationParentCaregiver: m.settings_name_populationParentCaregiver,
	populationFamily: m.settings_name_populationFamily,
	populationLivedExperience: m.settings_name_populationLivedExperience,
	populationCommunity: m.settings_name_populationCommunity,
	populationCulturalLeader: m.settings_name_populationCulturalLeader,
	rolesOfOne: m.settings_name_rolesOfOne,
	voicesComeBelow: m.settings_name_voicesComeBelow,
	answerRate: m.settings_name_answerRate,
	smallestCell: m.settings_name_smallestCell,
	underBelow: m.settings_name_underBelow,
	overAbove: m.settings_name_overAbove,
	leastPersons: m.settings_name_leastPersons,
	leastExpected: m.settings_name_leastExpected,
	smallNumbersFrom: m.settings_name_smallNumbersFrom,
	responseMinutes: m.settings_name_responseMinutes
};

const sections: Record<SettingSection, () => string> = {
	attendance: m.settings_section_attendance,
	seats: m.settings_section_seats,
	levels: m.settings_section_levels,
	suggestions: m.settings_section_suggestions,
	voices: m.settings_section_voices,
	representation: m.settings_section_representation,
	response: m.settings_section_response
};

const sources: Partial<Record<SettingName, () => string>> = {
	inactiveAfterMissed: m.settings_source_inactiveAfterMissed,
	atRiskBelow: m.settings_source_atRiskBelow,
	quorum: m.settings_source_quorum,
	maximumSize: m.settings_source_maximumSize,
	reviewMonths: m.settings_source_reviewMonths,
	levelStaffFrom: m.settings_source_levelStaffFrom,
	tieFrom: m.settings_source_tieFrom,
	voices: m.settings_source_voices,
	populationYouth: m.settings_source_population,
	populationParentCaregiver: m.settings_source_population,
	populationFamily: m.settings_source_population,
	populationLivedExperience: m.settings_source_population,
	populationCommunity: m.settings_source_population,
	populationCulturalLeader: m.settings_source_population,
	answerRate: m.settings_source_answerRate,
	smallestCell: m.settings_source_smallestCell,
	underBelow: m.settings_source_underBelow,
	responseMinutes: m.settings_source_responseMinutes
};

/** How a threshold is called. */
export function settingName(name: SettingName): string {
	return names[name]();
}

/** How the part of the page is called that a threshold belongs to. */
export function sectionName(section: SettingSection): string {
	return sections[section]();
}

/** Where the usual value of a threshold comes from. */
export function settingSource({ name, section, optional }: Setting): string {
	if (sources[name]) return sources[name]();
	return section === 'voices' && optional
		? m.settings_source_voices_one()
		: m.settings_source_proposal();
}

/** A value of a threshold in words: "6", "25%", "0.8"; without a value that it has none of its own. */
export function settingValue({ kind }: Pick<Setting, 'kind'>, value: number | null): string {
	if (value === null) return m.settings_none();
	return kind === 'share' ? fractionText(value, 0) : numberText(value);
}

/** What a body has set otherwise than usual, in one sentence: "Set by this body: latest meetings that count 8 (usually 6)." */
export function saySettings(own: OwnSetting[]): string {
	return m.settings_changed_result({ settings: listText(own.map(ownText)) });
}

function ownText({ name, value }: OwnSetting): string {
	const setting = settings.find((each) => each.name === name)!;
	const said = { name: inSentence(settingName(name)), value: settingValue(setting, value) };
	return usual[name] === null
		? m.settings_own_alone(said)
		: m.settings_own({ ...said, usual: settingValue(setting, usual[name]) });
}
