import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';
import { bodyId } from './body.ts';
import { readSeed } from './files.ts';
import { movedTowards } from './meeting-days.ts';
import { organizationId } from './organizations.ts';
import { addRows, identify } from './rows.ts';

type Reported = [from: string, to: string, level: number, dimensions?: Record<string, number>];

interface Ties {
	/** `asked` are those who sit at the table. */
	wave: { name: string; opensOn: Day; closesOn: Day; asked: string[] };
	/** From, to, level, and what is said of the tie besides. */
	reports: Reported[];
	services: {
		organization: string;
		name: string;
		minimumAge: number | null;
		maximumAge: number | null;
		languages: string[];
		counties: string[];
		statewide: string | null;
	}[];
	tablesElsewhere: Record<string, number>;
	languages: string[];
}

const slug = 'three-rivers';
const source = 'Invented for the demonstration.';

/** Adds what the organizations of the worked example report of each other, and the services of those it could invite. */
export async function addTies(sql: Sql, on: Day): Promise<void> {
	const ties = readSeed<Ties>('three-rivers-ties.json');
	const { meetings } = readSeed<{ meetings: Day[] }>('three-rivers.json');
	await addRows(sql, 'wave', [waveRow(ties, movedTowards(on, meetings.at(-1)!))]);
	await addRows(sql, 'wave_invitation', ties.wave.asked.map(invitationRow(ties.wave.name)));
	await addRows(sql, 'tie_report', ties.reports.map(reportRow(ties.wave.name)));
	await addRows(sql, 'service', ties.services.map(serviceRow));
	await addRows(sql, 'service_area', ties.services.flatMap(areaRows));
	for (const [reference, n] of Object.entries(ties.tablesElsewhere)) {
		await sql`update organization set tables_elsewhere = ${n} where id = ${organizationId(reference)}`;
	}
	await sql`
		update body set suggestion_settings = jsonb_build_object('languages', ${ties.languages}::text[])
		where id = ${bodyId(slug)}
	`;
}

function waveRow({ wave }: Ties, moved: (day: Day) => Day) {
	return {
		id: waveId(wave.name),
		bodyId: bodyId(slug),
		name: wave.name,
		instrument: 'levels_of_collaboration',
		opensOn: moved(wave.opensOn),
		closesOn: moved(wave.closesOn),
		invitedN: wave.asked.length,
		kMin: 5,
		invented: true,
		source
	};
}

function invitationRow(wave: string) {
	return (organization: string) => ({
		id: identify('wave invitation', slug, wave, organization),
		bodyId: bodyId(slug),
		waveId: waveId(wave),
		organizationId: organizationId(organization),
		source
	});
}

function reportRow(wave: string) {
	return ([from, to, level, dimensions = {}]: Reported) => ({
		id: identify('tie report', slug, wave, from, to),
		bodyId: bodyId(slug),
		waveId: waveId(wave),
		fromOrganizationId: organizationId(from),
		toOrganizationId: organizationId(to),
		level,
		dimensions,
		evidence: [],
		confidentialFields: [],
		invented: true,
		source
	});
}

function serviceRow({
	organization,
	name,
	minimumAge,
	maximumAge,
	languages
}: Ties['services'][number]) {
	return {
		id: identify('service', organization, name),
		organizationId: organizationId(organization),
		name,
		status: 'active',
		minimumAge,
		maximumAge,
		languages,
		crisisRole: 'none',
		homeBodyId: bodyId(slug),
		invented: true,
		notes: {},
		source
	};
}

function areaRows({ organization, name, counties, statewide }: Ties['services'][number]) {
	const serviceId = identify('service', organization, name);
	const area = (kind: string, value: string) => ({
		id: identify('service area', organization, name, value),
		serviceId,
		kind,
		value,
		homeBodyId: bodyId(slug)
	});
	return [
		...counties.map((fips) => area('county', fips)),
		...(statewide ? [area('statewide', statewide)] : [])
	];
}

function waveId(name: string) {
	return identify('wave', slug, name);
}
