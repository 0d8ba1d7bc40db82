import type { RefusalCode, WarningCode } from '#lib/domain/import/problem.ts';
import { m } from './paraglide/messages.js';

/** A sentence with its facts filled in; a sentence takes those it names. */
export type Sentence = (said: Record<string, string>) => string;

// Each message names its own facts; a test fills in those of every code.
const sentence = (message: unknown) => message as Sentence;

/** Why a file, a row or a cell was refused, and what to do, by code. */
export const reasons: Record<RefusalCode, Sentence> = {
	file_too_large: sentence(m.import_reason_file_too_large),
	file_empty: sentence(m.import_reason_file_empty),
	file_unreadable: sentence(m.import_reason_file_unreadable),
	file_old_excel: sentence(m.import_reason_file_old_excel),
	file_not_a_table: sentence(m.import_reason_file_not_a_table),
	file_utf16: sentence(m.import_reason_file_utf16),
	file_not_utf8: sentence(m.import_reason_file_not_utf8),
	file_control_characters: sentence(m.import_reason_file_control_characters),
	file_broken_quotes: sentence(m.import_reason_file_broken_quotes),
	file_line_too_long: sentence(m.import_reason_file_line_too_long),
	file_too_slow: sentence(m.import_reason_file_too_slow),
	file_swells: sentence(m.import_reason_file_swells),
	sheet_unknown: sentence(m.import_reason_sheet_unknown),
	too_many_rows: sentence(m.import_reason_too_many_rows),
	too_many_columns: sentence(m.import_reason_too_many_columns),
	cell_too_long: sentence(m.import_reason_cell_too_long),
	no_rows: sentence(m.import_reason_no_rows),
	column_missing: sentence(m.import_reason_column_missing),
	column_twice: sentence(m.import_reason_column_twice),
	too_many_cells: sentence(m.import_reason_too_many_cells),
	required: sentence(m.import_reason_required),
	not_a_day: sentence(m.import_reason_not_a_day),
	no_such_day: sentence(m.import_reason_no_such_day),
	day_too_far: sentence(m.import_reason_day_too_far),
	to_before_from: sentence(m.import_reason_to_before_from),
	not_a_number: sentence(m.import_reason_not_a_number),
	not_whole: sentence(m.import_reason_not_whole),
	negative: sentence(m.import_reason_negative),
	above_population: sentence(m.import_reason_above_population),
	not_yes_or_no: sentence(m.import_reason_not_yes_or_no),
	not_accepted: sentence(m.import_reason_not_accepted),
	latitude_range: sentence(m.import_reason_latitude_range),
	longitude_range: sentence(m.import_reason_longitude_range),
	coordinates_swapped: sentence(m.import_reason_coordinates_swapped),
	coordinates_incomplete: sentence(m.import_reason_coordinates_incomplete),
	not_a_website: sentence(m.import_reason_not_a_website),
	not_an_email: sentence(m.import_reason_not_an_email),
	not_fips: sentence(m.import_reason_not_fips),
	county_unknown: sentence(m.import_reason_county_unknown),
	county_ambiguous: sentence(m.import_reason_county_ambiguous),
	county_name_taken: sentence(m.import_reason_county_name_taken),
	state_unknown: sentence(m.import_reason_state_unknown),
	state_needed: sentence(m.import_reason_state_needed),
	sector_unknown: sentence(m.import_reason_sector_unknown),
	seat_unknown: sentence(m.import_reason_seat_unknown),
	seat_ambiguous: sentence(m.import_reason_seat_ambiguous),
	duplicate_row: sentence(m.import_reason_duplicate_row),
	organization_unknown: sentence(m.import_reason_organization_unknown),
	organization_ambiguous: sentence(m.import_reason_organization_ambiguous),
	person_unknown: sentence(m.import_reason_person_unknown),
	person_ambiguous: sentence(m.import_reason_person_ambiguous),
	own_parent: sentence(m.import_reason_own_parent),
	own_alternate: sentence(m.import_reason_own_alternate),
	overlapping_term: sentence(m.import_reason_overlapping_term),
	not_member_then: sentence(m.import_reason_not_member_then),
	meeting_in_future: sentence(m.import_reason_meeting_in_future),
	meeting_ambiguous: sentence(m.import_reason_meeting_ambiguous),
	catchment_overlap: sentence(m.import_reason_catchment_overlap),
	catchment_ambiguous: sentence(m.import_reason_catchment_ambiguous),
	not_polygon: sentence(m.import_reason_not_polygon),
	client_information: sentence(m.import_reason_client_information),
	not_allowed: sentence(m.import_reason_not_allowed),
	conflict: sentence(m.import_reason_conflict)
};

/** What is worth a look in a file, by code. */
export const remarks: Record<WarningCode, Sentence> = {
	column_unknown: sentence(m.import_warning_column_unknown),
	name_near: sentence(m.import_warning_name_near),
	name_elsewhere: sentence(m.import_warning_name_elsewhere),
	kept_by_directory: sentence(m.import_warning_kept_by_directory),
	organization_created: sentence(m.import_warning_organization_created),
	another_place: sentence(m.import_warning_another_place),
	coordinates_zero: sentence(m.import_warning_coordinates_zero),
	coordinator_is_staff: sentence(m.import_warning_coordinator_is_staff),
	staff_given_seat_or_vote: sentence(m.import_warning_staff_given_seat_or_vote),
	county_outside_body: sentence(m.import_warning_county_outside_body),
	from_today: sentence(m.import_warning_from_today),
	term_moved: sentence(m.import_warning_term_moved),
	seat_changed: sentence(m.import_warning_seat_changed),
	catchment_ended_earlier: sentence(m.import_warning_catchment_ended_earlier),
	more_warnings: sentence(m.import_warning_more_warnings)
};
