import { usual, type Bylaws } from './bylaws.ts';

/** The parts of the page that settings are listed under, in reading order. */
export const settingSections = [
	'attendance',
	'seats',
	'levels',
	'suggestions',
	'voices',
	'representation',
	'response'
] as const;

export type SettingSection = (typeof settingSections)[number];
export type SettingName = keyof Bylaws;

/** A threshold as a form asks for it: whole numbers, shares in percent, or ratios with decimals, within bounds. */
export interface Setting {
	name: SettingName;
	section: SettingSection;
	kind: 'count' | 'share' | 'ratio';
	/** Bounds of the value as it is kept: 0.25 for 25 %. */
	least: number;
	most: number;
	/** Whether it may be left to the roster or to the setting for all. */
	optional: boolean;
}

/** A threshold that a body has set otherwise than usual. */
export interface OwnSetting {
	name: SettingName;
	value: number;
	usual: number | null;
}

/** Every threshold with its bounds, in reading order. */
export const settings: Setting[] = [
	count('window', 'attendance', 1, 24),
	count('newBelow', 'attendance', 1, 12),
	count('inactiveAfterMissed', 'attendance', 1, 24),
	share('inactiveBelow', 'attendance'),
	count('inactiveShareFrom', 'attendance', 1, 24),
	count('atRiskAfterMissed', 'attendance', 1, 24),
	share('atRiskBelow', 'attendance'),
	count('meetingsPerYear', 'attendance', 1, 52),
	{ ...share('quorum', 'attendance'), least: 0.01, optional: true },
	{ ...count('maximumSize', 'seats', 1, 1000), optional: true },
	count('verifiedMonths', 'seats', 1, 120),
	count('reviewMonths', 'seats', 1, 60),
	count('levelStaffFrom', 'levels', 1, 100),
	share('weightMatch', 'suggestions'),
	share('weightGeography', 'suggestions'),
	share('weightNetwork', 'suggestions'),
	share('weightEquity', 'suggestions'),
	share('weightReadiness', 'suggestions'),
	count('sparedFrom', 'suggestions', 0, 50),
	count('tieFrom', 'suggestions', 1, 5),
	count('voices', 'voices', 1, 20),
	voice('voicesYouth'),
	voice('voicesParentCaregiver'),
	voice('voicesFamily'),
	voice('voicesLivedExperience'),
	voice('voicesCommunity'),
	voice('voicesCulturalLeader'),
	population('populationYouth'),
	population('populationParentCaregiver'),
	population('populationFamily'),
	population('populationLivedExperience'),
	population('populationCommunity'),
	population('populationCulturalLeader'),
	count('rolesOfOne', 'voices', 2, 10),
	share('voicesComeBelow', 'voices'),
	// Fewer answers or smaller cells than this would tell about single people.
	{ ...share('answerRate', 'representation'), least: 0.5 },
	count('smallestCell', 'representation', 5, 50),
	{ ...share('underBelow', 'representation'), kind: 'ratio' },
	{ ...share('overAbove', 'representation'), kind: 'ratio', least: 1, most: 10 },
	count('leastPersons', 'representation', 1, 20),
	count('leastExpected', 'representation', 1, 20),
	share('smallNumbersFrom', 'representation'),
	count('responseMinutes', 'response', 5, 120)
];

/** The thresholds a body has set otherwise, in reading order; all of them, or those of some sections. */
export function ownSettings(
	set: Bylaws,
	sections: readonly SettingSection[] = settingSections
): OwnSetting[] {
	return settings
		.filter(({ section }) => sections.includes(section))
		.map(({ name }) => ({ name, value: set[name], usual: usual[name] }))
		.filter((each): each is OwnSetting => each.value !== null && each.value !== each.usual);
}

/** What to keep of the thresholds a form holds: only what is not as usual. */
export function worthKeeping(set: Bylaws): Partial<Bylaws> {
	return Object.fromEntries(ownSettings(set).map(({ name, value }) => [name, value]));
}

/** Of something that was stored, the thresholds that are known and within their bounds. */
export function readBylaws(stored: Record<string, unknown>): Partial<Bylaws> {
	return Object.fromEntries(
		settings.flatMap(({ name, least, most }) => {
			const value = stored[name];
			return typeof value === 'number' && value >= least && value <= most ? [[name, value]] : [];
		})
	);
}

function count(name: SettingName, section: SettingSection, least: number, most: number): Setting {
	return { name, section, kind: 'count', least, most, optional: false };
}

function share(name: SettingName, section: SettingSection): Setting {
	return { name, section, kind: 'share', least: 0, most: 1, optional: false };
}

function population(name: SettingName): Setting {
	return { ...share(name, 'voices'), optional: true };
}

function voice(name: SettingName): Setting {
	return { ...count(name, 'voices', 1, 20), optional: true };
}
