import type { GapFinding } from '#lib/domain/access/gap-findings.ts';
import type { Limit } from '#lib/domain/access/standard.ts';
import type { Change, FieldChange, Values } from '#lib/domain/history/change.ts';
import { periodOf } from '#lib/domain/place/periods.ts';
import { usual } from '#lib/domain/roster/bylaws.ts';
import { settings } from '#lib/domain/roster/settings.ts';
import type { KeptFinding } from '#lib/domain/tie/kept-findings.ts';
import { activityKindName, agreementKindName, barrierName, grainName } from './agreements.ts';
import { assetKindName } from './assets.ts';
import { topicName } from './assistance.ts';
import { challengeName } from './challenges.ts';
import { periodText, shortDay } from './dates.ts';
import { valueWords } from './history-values.ts';
import { kindWords } from './history-kinds.ts';
import { fieldWords } from './history-words.ts';
import { listText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { practiceTopicName } from './practices.ts';
import { gapFindingText } from './gap-findings.ts';
import { limitText } from './gaps.ts';
import { areaKindName, areaText, serviceTypeName } from './services.ts';
import { testName } from './standards.ts';
import { statusName as supportStatusName, strategyName } from './support.ts';
import {
	numberName,
	policeRoleName,
	stepName,
	topicName as protocolTopicName
} from './response.ts';
import { sourceName } from './feedback.ts';
import { effortKindName } from './participation.ts';
import { phaseName } from './plan.ts';
import { positionKindName } from './positions.ts';
import { settingValue } from './settings.ts';
import { keptText, levelName } from './strength.ts';
import { signName } from './stages.ts';
import * as vocabulary from './vocabulary.ts';

type Names = Record<string, string>;

const vocabularies: Record<string, (value: string) => string> = {
	'organization.type': vocabulary.organizationTypeName,
	'service_area.kind': areaKindName,
	'body.type': vocabulary.bodyTypeName,
	'tie_report.level': (value) => levelName(Number(value)),
	'tie_report.reporter_level': vocabulary.levelName,
	sector_code: vocabulary.sectorName,
	other_sectors: vocabulary.sectorName,
	perspective: vocabulary.perspectiveName,
	role: vocabulary.roleName,
	level: vocabulary.levelName,
	class: vocabulary.seatClassName,
	present: vocabulary.presenceName,
	sectors: vocabulary.sectorName,
	perspectives: vocabulary.perspectiveName,
	phase: phaseName,
	'agreement.kind': agreementKindName,
	barriers: barrierName,
	shows: signName,
	'joint_activity.kind': activityKindName,
	topic: topicName,
	shared_as: grainName,
	'access_standard.test': testName,
	service_types: serviceTypeName,
	'protocol.topic': protocolTopicName,
	'shared_practice.topic': practiceTopicName,
	tag: challengeName,
	'informal_asset.kind': assetKindName,
	step: stepName,
	'call_path.number': numberName,
	police_role: policeRoleName,
	authors: vocabulary.perspectiveName,
	'staff_position.kind': positionKindName,
	levels: vocabulary.bandName,
	'interagency_effort.kind': effortKindName,
	'feedback_loop.source': sourceName,
	strategy: strategyName,
	'state_support.status': supportStatusName
};

// Fields whose text is somebody's own and must not be taken for a word of the program.
const wordFields = [
	'standing',
	'shown_to',
	'mode',
	'compensated',
	'status',
	'crisis_role',
	'finding.state'
];

/** What a change did to which record: "Changed organization: Haven House". */
export function changeText(change: Change, names: Names): string {
	const said = { add: m.history_added, change: m.history_changed, remove: m.history_removed };
	const kind = kindWords[change.table]?.() ?? change.table;
	return said[change.action]({ kind, name: subjectOf(change, names) });
}

/** One field before and after; of a record that came or went, what it said. */
export function fieldText(change: Change, { field, before, after }: FieldChange, names: Names) {
	const said = (value: unknown) => valueText(change.table, field, value, names);
	const name = fieldName(field);
	return change.action === 'change'
		? m.history_before_after({ field: name, before: said(before), after: said(after) })
		: m.history_is({ field: name, value: said(after ?? before) });
}

/** How a column is called: "county", "checked on". */
export function fieldName(field: string): string {
	return fieldWords[field]?.() ?? field;
}

/** Why a change was not taken back, about the record that is in the way. */
export function obstacleText(reason: string, name: string | undefined): string {
	const said: Record<string, (values: { name: string }) => string> = {
		changed_since: m.history_because_changed_since,
		gone: m.history_because_gone,
		in_use: m.history_because_in_use,
		taken: m.history_because_taken,
		not_allowed: m.history_because_not_allowed,
		undone_before: m.history_because_undone_before
	};
	const text = said[reason] ?? m.history_because_unknown;
	return text({ name: name ?? m.history_this_record() });
}

/** A value of a record in words; ids by what they stand for. */
export function valueText(table: string, field: string, value: unknown, names: Names): string {
	const setting = settings.find(({ name }) => field === `bylaws.${name}`);
	if (setting) return settingValue(setting, value === null ? usual[setting.name] : Number(value));
	if (value === null || value === undefined) return m.history_nothing();
	if (Array.isArray(value)) {
		return listText(value.map((each) => valueText(table, field, each, names)));
	}
	if (typeof value === 'boolean') return value ? m.history_value_yes() : m.history_value_no();
	if (field.startsWith('limits.')) return limitText({ limit: value as Limit }, 'either');
	if (typeof value === 'object') return areaText(value);
	return texts(table, field, String(value), names);
}

function texts(table: string, field: string, value: string, names: Names): string {
	const word = vocabularies[`${table}.${field}`] ?? vocabularies[field];
	if (word) return word(value);
	if (isReference(field)) return names[value] ?? m.history_not_shown();
	if (table === 'service_area') return names[value] ?? value;
	if (field === 'during') {
		const { from, last } = periodOf(value);
		return periodText(from, last);
	}
	if (/_on$/.test(field)) return shortDay(value);
	const isWord = wordFields.includes(field) || wordFields.includes(`${table}.${field}`);
	return (isWord && valueWords[value]?.()) || value;
}

// Columns with ids that their name does not tell.
const references = [
	'county_fips',
	'served_counties',
	'counties',
	'bodies',
	'alternate_of',
	'parties',
	'organizations'
];

function isReference(field: string): boolean {
	return /_id$/.test(field) || references.includes(field);
}

function subjectOf({ table, record, before, after }: Change, names: Names): string {
	const values: Values = after ?? before ?? {};
	const named = (field: string) => names[String(values[field])];
	const own = values.name ?? values.label ?? values.title ?? values.statement ?? values.what;
	const parts: Record<string, (string | undefined)[]> = {
		membership: [named('person_id')],
		perspective: [named('person_id')],
		staff_assignment: [named('person_id')],
		seat_assignment: [named('membership_id'), named('seat_id')],
		attendance: [named('membership_id'), dayOf(named('meeting_id'))],
		location: [named('organization_id'), text(values.name ?? values.city)],
		service_area: [named('service_id')],
		service_at_location: [named('service_id'), named('location_id')],
		meeting: [dayOf(text(values.held_on)), text(values.title)],
		body_county: [named('county_fips')],
		call_path: [named('county_fips'), numberName(String(values.number))],
		catchment_county: [named('county_fips'), named('catchment_id')],
		outreach_visit: [named('organization_id'), dayOf(text(values.held_on))],
		feedback_loop: [text(values.feedback)],
		crisis_response_count: [named('county_fips')],
		state_support: [named('catchment_id'), strategyName(String(values.strategy))],
		participation: [named('interagency_effort_id'), dayOf(text(values.held_on))],
		partner_role: [named('organization_id'), stepName(String(values.step))],
		position_holder: [named('position_id'), text(values.name)],
		body_template: [named('template_id')],
		tie_report: [named('from_organization_id'), named('to_organization_id')],
		finding: [factsText(values.key, values.facts) ?? text(values.key)]
	};
	const said = (parts[table] ?? [text(own), names[record]].slice(0, own ? 1 : 2)).filter(Boolean);
	return said.join(' · ') || m.history_not_shown();
}

// A finding about the network or about services keeps what it says; one about the table is known by its key.
function factsText(key: unknown, facts: unknown): string | undefined {
	const { finding } = (facts ?? {}) as { finding?: unknown };
	if (!finding) return undefined;
	return String(key).startsWith('gap:')
		? gapFindingText(finding as GapFinding)
		: keptText(finding as KeptFinding['finding']);
}

function text(value: unknown): string | undefined {
	return typeof value === 'string' && value ? value : undefined;
}

function dayOf(value: string | undefined): string | undefined {
	return value && shortDay(value);
}
