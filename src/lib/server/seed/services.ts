import type { Sql } from '../connect.ts';
import { bodyId } from './body.ts';
import { readSeed } from './files.ts';
import { organizationId } from './organizations.ts';
import { addRows, identify } from './rows.ts';

interface SeededService {
	organization: string;
	name: string;
	type: string;
	minimumAge: number | null;
	maximumAge: number | null;
	crisisRole: string;
}

const slug = 'three-rivers';

/** Adds what organizations of the worked example offer, each at the places where it is found. */
export async function addServices(sql: Sql): Promise<void> {
	const services = readSeed<SeededService[]>('three-rivers-services.json');
	await addRows(sql, 'service', services.map(serviceRow));
	const ids = services.map(serviceId);
	await sql`
		insert into service_at_location (service_id, location_id, home_body_id)
		select s.id, l.id, s.home_body_id from service s join location l on l.organization_id = s.organization_id
		where s.id = any (${ids}::uuid[])
	`;
}

function serviceId({ organization, name }: SeededService) {
	return identify('service', organization, name);
}

function serviceRow(service: SeededService) {
	const { organization, name, type, minimumAge, maximumAge, crisisRole } = service;
	return {
		id: serviceId(service),
		organizationId: organizationId(organization),
		name,
		serviceType: type,
		status: 'active',
		minimumAge,
		maximumAge,
		languages: [],
		crisisRole,
		homeBodyId: bodyId(slug),
		invented: true,
		notes: {},
		source: 'Invented for the demonstration.'
	};
}
