import type { ActivityKind } from '#lib/domain/agreement/activities.ts';
import type { AgreementKind, Barrier, grains } from '#lib/domain/agreement/agreements.ts';
import type { Sign } from '#lib/domain/agreement/stages.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';
import { bodyId } from './body.ts';
import { readSeed } from './files.ts';
import { movedTowards } from './meeting-days.ts';
import { organizationId } from './organizations.ts';
import { addRows, identify } from './rows.ts';

interface Agreements {
	agreements: {
		kind: AgreementKind;
		title: string;
		parties: string[];
		from: Day;
		to?: Day;
		review?: Day;
		shares?: Shares;
		document?: string;
		open?: boolean;
	}[];
	partnerships: {
		one: string;
		other: string;
		every: number | null;
		met: Day;
		oneOffers?: string;
		otherOffers?: string;
		opportunities?: string;
		together?: boolean;
		lived?: boolean;
		barriers: Barrier[];
	}[];
	evidence: { shows: Sign; what: string; seen: Day; by: string; grant?: boolean }[];
	activities: {
		kind: ActivityKind;
		on?: Day;
		due?: Day;
		what: string;
		organizations: string[];
		host?: string;
		topics?: string;
		leadership?: string[];
		middle?: string[];
		frontline?: string[];
		learned?: string;
		next?: string;
	}[];
}

interface Shares {
	what: string;
	purpose: string;
	as: (typeof grains)[number];
	basis: string;
	protection: string;
	from: string[];
	to: string[];
	barriers: Barrier[];
}

const slug = 'three-rivers';
const invented = { invented: true, source: 'Invented for the demonstration.' };

/** Adds what the organizations of the worked example agreed on and did together, their days moved with its meetings. */
export async function addAgreements(sql: Sql, on: Day): Promise<void> {
	const { agreements, activities, partnerships, evidence } = readSeed<Agreements>(
		'three-rivers-agreements.json'
	);
	const { meetings } = readSeed<{ meetings: Day[] }>('three-rivers.json');
	const moved = movedTowards(on, meetings.at(-1)!);
	await addRows(sql, 'agreement', agreements.map(agreementRow(moved)));
	await addRows(sql, 'joint_activity', activities.map(activityRow(moved)));
	await addRows(sql, 'partnership', partnerships.map(partnershipRow(moved)));
	await addRows(
		sql,
		'stage_evidence',
		evidence.map(({ shows, what, seen, by, grant = false }) => ({
			...{ id: identify('stage evidence', slug, what), bodyId: bodyId(slug), shows, what },
			...{ seenOn: moved(seen), toldBy: by, grantFunded: grant, invented: true }
		}))
	);
}

function partnershipRow(moved: (day: Day) => Day) {
	return (partnership: Agreements['partnerships'][number]) => {
		const { one, other, every, met, oneOffers = null, otherOffers = null } = partnership;
		const { opportunities = null, together = false, lived = false, barriers } = partnership;
		return {
			...{ id: identify('partnership', slug, one, other), bodyId: bodyId(slug), invented: true },
			...{ oneId: organizationId(one), otherId: organizationId(other), meetsEvery: every },
			...{ metOn: moved(met), oneOffers, otherOffers, decidesTogether: together },
			...{ opportunities, livedExperience: lived, barriers }
		};
	};
}

function activityRow(moved: (day: Day) => Day) {
	return (activity: Agreements['activities'][number]) => {
		const { kind, on: day, due, what, organizations, host, topics = null } = activity;
		const { leadership = [], middle = [], frontline = [], learned = null, next = null } = activity;
		return {
			...{ id: identify('joint activity', slug, what), bodyId: bodyId(slug), kind, what },
			...{ heldOn: day ? moved(day) : null, dueOn: due ? moved(due) : null, topics },
			...{ organizations: organizations.map(organizationId), counties: [] },
			...{ hostId: host ? organizationId(host) : null },
			...{ leadership: leadership.map(organizationId), middle: middle.map(organizationId) },
			...{ frontline: frontline.map(organizationId), learned, nextSteps: next, ...invented }
		};
	};
}

function agreementRow(moved: (day: Day) => Day) {
	return (agreement: Agreements['agreements'][number]) => {
		const { kind, title, parties, from, to, review, shares, document = null } = agreement;
		return {
			...{ id: identify('agreement', slug, title), bodyId: bodyId(slug), kind, title, document },
			...{ parties: parties.map(organizationId), reviewOn: review ? moved(review) : null },
			during: `[${moved(from)},${to ? `${moved(to)}]` : ')'}`,
			...{ sharesData: shares !== undefined, sharedWhat: shares?.what ?? null },
			...{ sharedPurpose: shares?.purpose ?? null, sharedAs: shares?.as ?? null },
			...{ sharedBasis: shares?.basis ?? null, sharedProtection: shares?.protection ?? null },
			...{ sharedFrom: (shares?.from ?? []).map(organizationId) },
			...{ sharedTo: (shares?.to ?? []).map(organizationId), barriers: shares?.barriers ?? [] },
			...{ openToAll: agreement.open ?? false, ...invented }
		};
	};
}
