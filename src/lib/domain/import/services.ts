import { serviceTypes } from '../service/types.ts';
import { count, list, oneOf, point, short, words, type Cells } from './cells.ts';
import { fold, foldWord } from './fold.ts';
import type { FromRow, Kind } from './kind.ts';
import { someCounties, stateOf, type Known } from './known.ts';
import { organizationKey, placeKey } from './organizations.ts';
import { readArea, type Area } from './served-area.ts';

/** One row of a services file: a service, or one more place of it; undefined where a cell is empty. */
export type ServiceEntry = FromRow &
	ReturnType<typeof details> & {
		organization: string;
		id: string | undefined;
		name: string;
		place: ReturnType<typeof place>;
		servedCounties: string[] | undefined;
		/** Areas other than counties: postal codes, a radius, the whole state. */
		areas: Area[] | undefined;
	};

const typeWords = words(serviceTypes.map(({ code, also }) => ({ code, also })));
const statusWords = words([
	{ code: 'active', also: ['open', 'activo', 'activa'] },
	{ code: 'inactive', also: ['closed', 'inactivo', 'inactiva'] },
	{ code: 'defunct', also: ['ended', 'extinto'] },
	{ code: 'temporarily_closed', also: ['paused', 'cerrado temporalmente'] }
]);
const crisisWords = words([
	{ code: 'call', also: ['someone to call', 'llamada'] },
	{ code: 'respond', also: ['someone to respond', 'respuesta'] },
	{ code: 'place', also: ['a place to go', 'lugar'] },
	{ code: 'follow_up', also: ['follow-up', 'seguimiento'] },
	{ code: 'none', also: ['no', 'ninguno', 'ninguna'] }
]);

/** What organizations offer: one row each, with the place where it is offered and the area it serves. */
export const servicesKind: Kind<ServiceEntry> = {
	name: 'services',
	body: 'possible',
	columns: [
		{
			name: 'organization',
			required: true,
			also: ['organization_name', 'provider'],
			example: 'Alder Family Voices'
		},
		{
			name: 'name',
			required: true,
			also: ['service', 'service_name', 'nombre'],
			example: 'Parent support group'
		},
		{ name: 'id', also: ['reference'], example: 'SV-1' },
		{ name: 'service_type', also: ['type', 'taxonomy'], example: 'Family support' },
		{ name: 'description', isFree: true, example: 'Evenings, with child care' },
		{ name: 'status', example: 'active' },
		{ name: 'minimum_age', also: ['age_from', 'min_age'], example: '0' },
		{ name: 'maximum_age', also: ['age_to', 'max_age'], example: '21' },
		{ name: 'eligibility', isFree: true, example: 'Any family' },
		{ name: 'fees', example: 'None' },
		{ name: 'languages', example: 'en; es' },
		{ name: 'crisis_role', example: 'none' },
		{ name: 'phone', also: ['telephone', 'phone_number'], example: '336-555-0100' },
		{ name: 'address', also: ['street', 'street_address', 'address_1'], example: '12 Main Street' },
		{ name: 'city', example: 'Graham' },
		{ name: 'state', example: 'NC' },
		{ name: 'postal_code', also: ['zip', 'zip_code', 'zipcode', 'postcode'], example: '27253' },
		{ name: 'latitude', also: ['lat'], example: '36.0690' },
		{ name: 'longitude', also: ['lon', 'lng', 'long'], example: '-79.4006' },
		{ name: 'served_counties', example: 'Alamance; Orange' },
		{ name: 'served_area', example: '30 miles' }
	],
	read: readService,
	keys: (entry) => [`${serviceKey(entry)} at ${placeKey(entry.place)}`]
};

/** What makes two rows speak of the same service: its id, else organization and name. */
export function serviceKey({
	organization,
	id,
	name
}: Pick<ServiceEntry, 'organization' | 'id' | 'name'>) {
	return id
		? `id ${fold(id)}`
		: `${organizationKey({ id: undefined, name: organization })}: ${fold(name)}`;
}

function readService(cells: Cells, known: Known): ServiceEntry {
	const where = place(cells, known);
	const home = (where?.state && stateOf(where.state, known)) || known.homeState;
	return {
		row: cells.row,
		notes: cells.notes,
		organization: cells.required('organization'),
		name: cells.required('name') && (short(cells, 'name', 500) ?? ''),
		id: short(cells, 'id', 100),
		place: where,
		servedCounties: someCounties(cells, 'served_counties', known, home),
		areas: readArea(cells, 'served_area', known, home),
		...details(cells)
	};
}

function details(cells: Cells) {
	const minimumAge = age(cells, 'minimum_age');
	const maximumAge = age(cells, 'maximum_age');
	if (minimumAge !== undefined && maximumAge !== undefined && minimumAge > maximumAge)
		cells.refuse('maximum_age', 'ages_reversed', { from: String(minimumAge) });
	return {
		serviceType: typeOf(cells),
		description: cells.text('description'),
		status: oneOf(cells, 'status', statusWords),
		minimumAge,
		maximumAge,
		eligibility: cells.text('eligibility'),
		fees: cells.text('fees'),
		languages: list(cells, 'languages'),
		crisisRole: oneOf(cells, 'crisis_role', crisisWords),
		phone: cells.text('phone')
	};
}

// A kind we do not know is kept as it is written: states have their own.
function typeOf(cells: Cells): string | undefined {
	const text = short(cells, 'service_type', 100);
	if (text === undefined) return undefined;
	const known = typeWords.byName.get(foldWord(text));
	if (!known) cells.warn('service_type', 'service_type_own', { accepted: typeWords.accepted });
	return known ?? text;
}

function age(cells: Cells, column: string): number | undefined {
	const years = count(cells, column);
	return years !== undefined && years > 120 ? cells.refuse(column, 'age_range') : years;
}

// A state alone is no place to go to.
function place(cells: Cells, known: Known) {
	const state = cells.text('state');
	const found = {
		address: cells.text('address'),
		city: cells.text('city'),
		state: state && (stateOf(state, known) ?? state),
		postalCode: cells.text('postal_code'),
		at: point(cells)
	};
	const { address, city, postalCode, at } = found;
	return [address, city, postalCode, at].some((value) => value !== undefined) ? found : undefined;
}
