import { m } from './paraglide/messages.js';

/** Values that are a word of the program's own. */
export const valueWords: Record<string, () => string> = {
	confirmed: m.history_value_confirmed,
	proposed: m.history_value_proposed,
	facilitator: m.history_value_facilitator,
	members: m.history_value_members,
	public: m.history_value_public,
	in_person: m.history_value_in_person,
	remote: m.history_value_remote,
	both: m.history_value_both,
	consensus: m.meetings_method_consensus,
	vote: m.meetings_method_vote,
	yes: m.history_value_yes,
	no: m.history_value_no,
	not_needed: m.history_value_not_needed,
	open: m.history_value_open,
	in_progress: m.history_value_in_progress,
	accepted: m.history_value_accepted,
	closed: m.history_value_closed,
	active: m.history_value_active,
	inactive: m.history_value_inactive,
	defunct: m.history_value_defunct,
	temporarily_closed: m.history_value_temporarily_closed,
	call: m.history_value_call,
	respond: m.history_value_respond,
	place: m.history_value_place,
	follow_up: m.history_value_follow_up,
	none: m.history_value_none
};
