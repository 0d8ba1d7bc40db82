import type { CallNumber, PoliceRole } from '#lib/domain/response/call-paths.ts';
import type { Step } from '#lib/domain/response/flow.ts';
import type { ProtocolTopic } from '#lib/domain/response/protocols.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';
import { bodyId } from './body.ts';
import { readSeed } from './files.ts';
import { movedTowards } from './meeting-days.ts';
import { organizationId } from './organizations.ts';
import { addRows, identify } from './rows.ts';

interface Response {
	protocols: {
		topic: ProtocolTopic;
		title: string;
		parties: string[];
		summary: string | null;
		authors: string[];
		approved?: Day;
		open?: boolean;
	}[];
	groups: { step: Step; name: string; organizations: string[] }[];
	roles: {
		organization: string;
		step: Step;
		does: string;
		contact: string | null;
		hours: string | null;
		open: boolean;
	}[];
	paths: {
		county: string;
		number: CallNumber;
		answeredBy: string;
		rule: string;
		police: PoliceRole;
		agreement?: string;
	}[];
}

const slug = 'three-rivers';
const common = {
	bodyId: bodyId(slug),
	invented: true,
	source: 'Invented for the demonstration.'
};

/** Adds how the worked example responds to a crisis, its days moved with its meetings. Its agreements come before. */
export async function addResponse(sql: Sql, on: Day): Promise<void> {
	const { protocols, groups, roles, paths } = readSeed<Response>('three-rivers-response.json');
	const { meetings } = readSeed<{ meetings: Day[] }>('three-rivers.json');
	const moved = movedTowards(on, meetings.at(-1)!);
	await addRows(
		sql,
		'protocol',
		protocols.map(({ topic, title, parties, summary, authors, approved, open = false }) => ({
			...{ id: identify('protocol', slug, title), topic, title, summary, authors, ...common },
			...{ parties: parties.map(organizationId), approvedOn: approved ? moved(approved) : null },
			openToAll: open
		}))
	);
	await addRows(
		sql,
		'affected_group',
		groups.map(({ step, name, organizations }) => ({
			...{ id: identify('affected group', slug, step, name), step, name, ...common },
			organizations: organizations.map(organizationId)
		}))
	);
	await addRows(
		sql,
		'partner_role',
		roles.map(({ organization, step, open, ...role }) => ({
			...{ id: identify('partner role', slug, organization, step), bodyId: bodyId(slug), step },
			...{ organizationId: organizationId(organization), ...role, openToAll: open, invented: true }
		}))
	);
	await addRows(
		sql,
		'call_path',
		paths.map(({ county, number, answeredBy, rule, police, agreement }) => ({
			...{ id: identify('call path', slug, county, number), countyFips: county, number, ...common },
			...{ answeredById: organizationId(answeredBy), dispatchRule: rule, policeRole: police },
			agreementId: agreement ? identify('agreement', slug, agreement) : null
		}))
	);
}
