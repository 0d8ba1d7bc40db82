import type { NextStep, Values } from '#lib/domain/finding/finding.ts';
import { bandsText } from './findings.ts';
import { listText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { groupName } from './representation.ts';
import { inSentence } from './sentences.ts';
import { perspectiveName, sectorName } from './vocabulary.ts';

/** The names of members by membership, as far as the reader may see them. */
export type Names = Record<string, string>;

type Step = (values: Values, names: Names) => string;

/** What to do next about a finding. Members are named when the reader may see who they are, else counted. */
export function sayNext({ kind, values }: NextStep, names: Names = {}): string {
	return (steps[kind] ?? m.findings_next_other)(values, names);
}

const steps: Partial<Record<string, Step>> = {
	'confirm-replacement': (values, names) =>
		m.findings_next_confirm_replacement(free(values, names)),
	'confirm-proposed': (values, names) => m.findings_next_confirm_proposed(free(values, names)),
	'ask-holder': (values, names) =>
		m.findings_next_ask_holder(people(values, names, m.findings_who_holders)),
	'press-appointment': () => m.findings_next_press_appointment(),
	invite,
	'share-add': ({ add, swap }) => m.findings_next_share_add({ n: Number(add), swap: Number(swap) }),
	'share-swap': ({ swap }) => m.findings_next_share_swap({ swap: Number(swap) }),
	'share-list': () => m.findings_next_share_list(),
	'share-none': () => m.findings_next_share_none(),
	'import-members': () => m.findings_next_import_members(),
	'record-meetings': () => m.findings_next_record_meetings(),
	'invite-from-county': ({ name }) => m.findings_next_invite_from_county({ name: `${name}` }),
	'ask-members-of-county': ({ name }) => m.findings_next_ask_members_of_county({ name: `${name}` }),
	'record-counties': () => m.findings_next_record_counties(),
	'define-seats': () => m.findings_next_define_seats(),
	'make-room': ({ group }) =>
		m.findings_next_make_room({ group: inSentence(perspectiveName(`${group}`)) }),
	'reach-group': ({ group }) => m.representation_reach({ group: groupName(`${group}`) }),
	'ask-agency': ({ bands }) => m.findings_next_ask_agency({ bands: bandsText(texts(bands)) }),
	'share-the-load': () => m.findings_next_share_the_load(),
	'free-the-seat': () => m.findings_next_free_the_seat(),
	'check-the-law': () => m.findings_next_check_the_law()
};

function invite({ sectors, perspectives }: Values): string {
	const systems = texts(sectors).map((code) => inSentence(sectorName(code)));
	const voices = texts(perspectives).map((code) => inSentence(perspectiveName(code)));
	if (voices.length > 0)
		return m.findings_next_invite_perspectives({ perspectives: listText(voices) });
	if (systems.length > 0) return m.findings_next_invite_sectors({ sectors: listText(systems) });
	return m.findings_next_invite();
}

function free(values: Values, names: Names) {
	return people(values, names, m.findings_who_members);
}

function people(values: Values, names: Names, counted: (input: { n: number }) => string) {
	const members = texts(values.members);
	const known = members.map((id) => names[id]).filter((name) => name !== undefined);
	const n = members.length;
	return { n, who: known.length === n && n > 0 ? listText(known) : counted({ n }) };
}

function texts(value: Values[string] | undefined): string[] {
	return Array.isArray(value) ? value : [];
}
