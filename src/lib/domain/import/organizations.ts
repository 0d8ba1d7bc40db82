import { staffWords, typeWords } from './accepted.ts';
import { day, email, list, oneOf, point, website, yesNo, type Cells } from './cells.ts';
import { fold } from './fold.ts';
import type { FromRow, Kind } from './kind.ts';
import { county, sector, someCounties, someSectors, stateOf, type Known } from './known.ts';

/** One row of an organizations file; undefined where a cell is empty. */
export type OrganizationEntry = FromRow &
	ReturnType<typeof details> & {
		id: string | undefined;
		name: string;
		parent: string | undefined;
		place: ReturnType<typeof place>;
	};

/** Organizations: one row each, with the place where it is found. */
export const organizationsKind: Kind<OrganizationEntry> = {
	name: 'organizations',
	body: 'possible',
	columns: [
		{
			name: 'name',
			required: true,
			also: ['organization', 'organization_name', 'nombre'],
			example: 'Alder Family Voices'
		},
		{ name: 'id', also: ['reference'], example: 'AFV-1' },
		{ name: 'sector', also: ['primary_sector'], example: 'Family organization' },
		{ name: 'other_sectors', example: 'Mental health; Education' },
		{ name: 'type', also: ['organization_type'], example: 'nonprofit' },
		{ name: 'county', also: ['county_name'], example: 'Alamance' },
		{ name: 'address', also: ['street', 'street_address', 'address_1'], example: '12 Main Street' },
		{ name: 'city', example: 'Graham' },
		{ name: 'state', example: 'NC' },
		{ name: 'postal_code', also: ['zip', 'zip_code', 'zipcode', 'postcode'], example: '27253' },
		{ name: 'latitude', also: ['lat'], example: '36.0690' },
		{ name: 'longitude', also: ['lon', 'lng', 'long'], example: '-79.4006' },
		{ name: 'confidential', example: 'no' },
		{ name: 'website', also: ['url', 'web'], example: 'https://example.org' },
		{ name: 'email', also: ['e_mail'], example: 'hello@example.org' },
		{ name: 'phone', also: ['telephone', 'phone_number'], example: '336-555-0100' },
		{ name: 'languages', example: 'en; es' },
		{ name: 'staff_size', example: '1-5' },
		{ name: 'parent', also: ['parent_organization'], example: '' },
		{ name: 'served_counties', example: 'Alamance; Orange' },
		{ name: 'description', isFree: true, example: 'Parents who help parents' },
		{ name: 'verified_on', example: '2026-01-31' }
	],
	read: readOrganization,
	keys: (entry) => [`${organizationKey(entry)} at ${placeKey(entry.place)}`]
};

/** What makes two rows speak of the same organization. */
export function organizationKey({ id, name }: { id: string | undefined; name: string }): string {
	return id ? `id ${fold(id)}` : `name ${fold(name)}`;
}

/** What makes two rows or records speak of the same place; empty when no address and no point is given. */
export function placeKey(
	place: { address?: string | null; city?: string | null; at?: string | null } | undefined
): string {
	const { address, city, at } = place ?? {};
	return address ? `${fold(address)}, ${fold(city ?? '')}` : (at ?? '');
}

function readOrganization(cells: Cells, known: Known): OrganizationEntry {
	const where = place(cells, known);
	return {
		row: cells.row,
		notes: cells.notes,
		id: cells.text('id'),
		name: cells.required('name'),
		parent: cells.text('parent'),
		place: where,
		...details(cells, known, where?.state)
	};
}

function details(cells: Cells, known: Known, state: string | undefined) {
	const home = (state && stateOf(state, known)) || known.homeState;
	return {
		sectorCode: sector(cells, 'sector', known),
		otherSectors: someSectors(cells, 'other_sectors', known),
		type: oneOf(cells, 'type', typeWords),
		countyFips: county(cells, 'county', known, home),
		servedCounties: someCounties(cells, 'served_counties', known, home),
		website: website(cells, 'website'),
		email: email(cells, 'email'),
		phone: cells.text('phone'),
		languages: list(cells, 'languages'),
		staffSize: oneOf(cells, 'staff_size', staffWords),
		description: cells.text('description'),
		verifiedOn: day(cells, 'verified_on')
	};
}

// A state and a county alone are no place to go to.
function place(cells: Cells, known: Known) {
	const state = cells.text('state');
	const found = {
		address: cells.text('address'),
		city: cells.text('city'),
		state: state && (stateOf(state, known) ?? state),
		postalCode: cells.text('postal_code'),
		at: point(cells),
		confidential: yesNo(cells, 'confidential')
	};
	const { address, city, postalCode, at, confidential } = found;
	return [address, city, postalCode, at, confidential].some((value) => value !== undefined)
		? found
		: undefined;
}
