import type { JointActivity } from './activities.ts';
import type { AgreementSeen, Party } from './agreements.ts';

const columns = [
	'record',
	'kind',
	'title',
	'organizations',
	'from',
	'to',
	'standing',
	'review_due',
	'due',
	'shares_data',
	'shared_what',
	'shared_purpose',
	'shared_as',
	'shared_from',
	'shared_to',
	'shared_basis',
	'shared_protection',
	'document',
	'learned',
	'next_steps'
] as const;

type Row = Partial<Record<(typeof columns)[number], string | null>>;

/** Agreements, then joint activities, as rows of a spreadsheet with their headings. */
export function agreementRows(
	agreements: AgreementSeen[],
	activities: JointActivity[]
): string[][] {
	const rows = [...agreements.map(agreementRow), ...activities.map(activityRow)];
	return [[...columns], ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
}

function agreementRow(agreement: AgreementSeen): Row {
	return {
		record: 'agreement',
		kind: agreement.kind,
		title: agreement.title,
		organizations: namesOf(agreement.parties),
		from: agreement.from,
		to: agreement.last,
		standing: agreement.standing,
		review_due: agreement.reviewDue,
		due: agreement.due,
		shares_data: agreement.sharesData ? 'yes' : 'no',
		shared_what: agreement.sharedWhat,
		shared_purpose: agreement.sharedPurpose,
		shared_as: agreement.sharedAs,
		shared_from: namesOf(agreement.parties.filter(({ id }) => agreement.sharedFrom.includes(id))),
		shared_to: namesOf(agreement.parties.filter(({ id }) => agreement.sharedTo.includes(id))),
		shared_basis: agreement.sharedBasis,
		shared_protection: agreement.sharedProtection,
		document: agreement.document
	};
}

function activityRow({
	kind,
	what,
	organizations,
	heldOn,
	learned,
	nextSteps
}: JointActivity): Row {
	return {
		record: 'joint activity',
		kind,
		title: what,
		organizations: namesOf(organizations),
		from: heldOn,
		to: heldOn,
		learned,
		next_steps: nextSteps
	};
}

function namesOf(organizations: Party[]): string {
	return organizations.map(({ name }) => name).join('; ');
}
