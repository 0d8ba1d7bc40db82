/** Everything that can be wrong with a file, a row or a cell. Each has its sentence in the words. */
export const refusalCodes = [
	'file_too_large',
	'file_empty',
	'file_unreadable',
	'file_old_excel',
	'file_not_a_table',
	'file_utf16',
	'file_not_utf8',
	'file_control_characters',
	'file_broken_quotes',
	'file_line_too_long',
	'file_too_slow',
	'file_swells',
	'file_not_a_graph',
	'graph_broken',
	'graph_defines',
	'graph_node_unknown',
	'graph_node_twice',
	'graph_no_level',
	'shapefile_incomplete',
	'shapefile_several',
	'shapefile_projection',
	'shapefile_broken',
	'sheet_unknown',
	'too_many_rows',
	'too_many_columns',
	'cell_too_long',
	'no_rows',
	'column_missing',
	'column_twice',
	'too_many_cells',
	'required',
	'not_a_day',
	'no_such_day',
	'day_too_far',
	'to_before_from',
	'not_a_number',
	'not_whole',
	'negative',
	'above_population',
	'not_yes_or_no',
	'not_accepted',
	'level_scale',
	'level_between',
	'dimension_scale',
	'label_too_long',
	'text_too_long',
	'self_tie',
	'latitude_range',
	'longitude_range',
	'coordinates_swapped',
	'coordinates_incomplete',
	'not_a_website',
	'not_an_email',
	'not_fips',
	'county_unknown',
	'county_ambiguous',
	'county_name_taken',
	'state_unknown',
	'state_needed',
	'sector_unknown',
	'seat_unknown',
	'seat_ambiguous',
	'duplicate_row',
	'organization_unknown',
	'organization_ambiguous',
	'service_ambiguous',
	'ages_reversed',
	'age_range',
	'area_unknown',
	'person_unknown',
	'person_ambiguous',
	'own_parent',
	'own_alternate',
	'overlapping_term',
	'not_member_then',
	'meeting_in_future',
	'meeting_ambiguous',
	'catchment_overlap',
	'catchment_ambiguous',
	'not_polygon',
	'client_information',
	'not_allowed',
	'conflict'
] as const;

/** What is worth a look and stops nothing. */
export const warningCodes = [
	'column_unknown',
	'name_near',
	'name_elsewhere',
	'kept_by_directory',
	'organization_created',
	'another_place',
	'place_confidential',
	'service_type_own',
	'coordinates_zero',
	'coordinator_is_staff',
	'staff_given_seat_or_vote',
	'county_outside_body',
	'from_today',
	'term_moved',
	'seat_changed',
	'catchment_ended_earlier',
	'wave_created',
	'ratings_kept',
	'ties_derived',
	'more_warnings'
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
export type WarningCode = (typeof warningCodes)[number];
export type Facts = Record<string, string | number | string[]>;

/** One thing to mend or look at: where it stands in the sheet (row 1 is the header), and the facts its sentence needs. */
export type Note<Code extends string = RefusalCode | WarningCode> = {
	row: number | null;
	column: string | null;
	value: string;
	code: Code;
	facts: Facts;
};

export type Refusal = Note<RefusalCode>;
export type Warning = Note<WarningCode>;

/** A problem of a whole file, which has no row. */
export function fileProblem(
	code: RefusalCode,
	facts: Facts = {},
	row: number | null = null
): Refusal {
	return { row, column: null, value: '', code, facts };
}
