import { m } from './paraglide/messages.js';

/** What the fields are called of roles of partners, shared practices and questions to other tables, by their columns. */
export const fieldsOfSharing = {
	does: m.roles_does,
	contact: m.roles_contact,
	hours: m.roles_hours,
	seat_code: m.practices_seat,
	to_body_id: m.practices_to,
	answer: m.practices_answer_field,
	answered_on: m.practices_answered_on
};

/** What these records are called, by their tables. */
export const kindsOfSharing = {
	partner_role: m.roles_kind,
	shared_practice: m.practices_kind,
	peer_question: m.practices_kind_question
};
