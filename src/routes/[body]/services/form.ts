import * as v from 'valibot';
import type { Values } from '#lib/domain/history/change.ts';
import type { Typed } from '#lib/domain/history/merge.ts';
import { exactnesses } from '#lib/domain/place/found.ts';
import { readShape } from '#lib/domain/place/is-shape.ts';
import { serviceTypes } from '#lib/domain/service/types.ts';
import type { LocationInput } from '#lib/server/locations.ts';
import type { ServiceAreaInput } from '#lib/server/service-areas.ts';
import type { ServiceInput } from '#lib/server/service-records.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';

export const statuses = ['active', 'inactive', 'temporarily_closed', 'defunct'] as const;
export const crisisRoles = ['none', 'call', 'respond', 'place', 'follow_up'] as const;

/** The questions with several answers. */
export const several = ['servedCounties', 'places'];

const codes = serviceTypes.map(({ code }) => code);
const optional = () => v.optional(v.string(), '');
const years = () => fields.whole(0, 120);

const entries = {
	name: fields.neededLine(),
	serviceType: fields.choice(codes),
	ownType: fields.line(100),
	description: fields.line(4000),
	status: fields.neededChoice(statuses),
	minimumAge: years(),
	maximumAge: years(),
	eligibility: fields.line(1000),
	fees: fields.line(500),
	languages: fields.parts(),
	crisisRole: fields.neededChoice(crisisRoles),
	phone: fields.line(60),
	servedCounties: v.array(v.pipe(v.string(), v.regex(/^\d{5}$/))),
	postalCodes: v.pipe(
		fields.parts(200),
		v.check(
			(list) => list.every((code) => /^\d{5}$/.test(code)),
			() => m.services_postal_codes_wrong()
		)
	),
	miles: v.pipe(
		fields.number(0, 1000),
		v.transform((value) => value || null)
	),
	statewide: fields.tick(),
	outline: v.pipe(
		optional(),
		v.maxLength(200_000, () => m.records_too_long({ most: 200_000 })),
		v.check(
			(text) => text === '' || readShape(text) !== null,
			() => m.services_outline_wrong()
		),
		v.transform((text) => readShape(text))
	),
	places: v.array(v.pipe(v.string(), v.uuid())),
	placeName: fields.line(),
	address: fields.line(),
	city: fields.line(),
	state: fields.line(40),
	postalCode: fields.line(20),
	countyFips: v.pipe(
		optional(),
		v.regex(/^(\d{5})?$/, () => m.records_choose()),
		v.transform((text) => text || null)
	),
	latitude: fields.number(-90, 90),
	longitude: fields.number(-180, 180),
	foundAs: fields.choice(exactnesses),
	foundAt: fields.line(60),
	confidential: fields.tick()
};

/** What the form about a service, its areas and its places means. */
export const serviceSchema = v.pipe(
	v.object(entries),
	v.forward(
		v.partialCheck(
			[['minimumAge'], ['maximumAge']],
			({ minimumAge, maximumAge }) => (minimumAge ?? 0) <= (maximumAge ?? 120),
			() => m.services_ages_wrong()
		),
		['maximumAge']
	),
	v.forward(
		v.partialCheck(
			[['latitude'], ['longitude']],
			({ latitude, longitude }) => (latitude === null) === (longitude === null),
			() => m.organizations_both()
		),
		['longitude']
	)
);

export type ServiceForm = v.InferOutput<typeof serviceSchema>;

/** The form's answers: the service, whom it serves, where it is, and one more place; null when nothing was said of one. */
export function inputOf(form: ServiceForm, state: string) {
	const service: ServiceInput = {
		name: form.name,
		serviceType: form.ownType ?? form.serviceType,
		description: form.description,
		status: form.status,
		minimumAge: form.minimumAge,
		maximumAge: form.maximumAge,
		eligibility: form.eligibility,
		fees: form.fees,
		languages: form.languages,
		crisisRole: form.crisisRole,
		phone: form.phone
	};
	return { service, areas: areasOf(form, state), places: form.places, place: placeOf(form) };
}

function areasOf(form: ServiceForm, state: string): ServiceAreaInput[] {
	return [
		...form.servedCounties.map((value) => ({ kind: 'county' as const, value })),
		...form.postalCodes.map((value) => ({ kind: 'postal_code' as const, value })),
		...(form.statewide ? [{ kind: 'statewide' as const, value: state }] : []),
		...(form.miles ? [{ kind: 'radius' as const, value: { miles: form.miles } }] : []),
		...(form.outline ? [{ kind: 'polygon' as const, value: form.outline }] : [])
	];
}

/** The place a form names; null when it says nothing of one. */
export function placeOf(form: PlaceForm): LocationInput | null {
	const { address, city, state, postalCode, latitude, longitude, countyFips } = form;
	const said = [form.placeName, address, city, postalCode, latitude, countyFips];
	if (said.every((value) => value === null)) return null;
	const { placeName: name, confidential } = form;
	// Moved by hand afterwards, nobody says how exact it is.
	const foundAs = form.foundAt === `${latitude},${longitude}` ? form.foundAs : null;
	const place = { name, address, city, state, postalCode, latitude, longitude, countyFips };
	return { ...place, confidential, foundAs };
}

type PlaceForm = Pick<
	ServiceForm,
	| 'placeName'
	| 'address'
	| 'city'
	| 'state'
	| 'postalCode'
	| 'countyFips'
	| 'latitude'
	| 'longitude'
	| 'confidential'
	| 'foundAs'
	| 'foundAt'
>;

/** What the form shows for a service, its columns under their names in the program. */
export function serviceTyped(values: Values): Typed {
	const text = (name: string) => String(values[name] ?? '');
	const type = text('serviceType');
	const known = codes.includes(type);
	return {
		name: text('name'),
		serviceType: known ? type : '',
		ownType: known ? '' : type,
		description: text('description'),
		status: text('status'),
		minimumAge: text('minimumAge'),
		maximumAge: text('maximumAge'),
		eligibility: text('eligibility'),
		fees: text('fees'),
		languages: ((values.languages ?? []) as string[]).join('; '),
		crisisRole: text('crisisRole'),
		phone: text('phone')
	};
}

/** What the form shows for the areas of a service. */
export function areasTyped(areas: ServiceAreaInput[]): Typed {
	const of = (kind: string) => areas.flatMap((area) => (area.kind === kind ? [area.value] : []));
	const [radius] = areas.flatMap((area) => (area.kind === 'radius' ? [area.value.miles] : []));
	const [outline] = areas.flatMap((area) => (area.kind === 'polygon' ? [area.value] : []));
	return {
		servedCounties: of('county').map(String),
		postalCodes: of('postal_code').join('; '),
		statewide: of('statewide').length > 0 ? 'on' : '',
		miles: String(radius ?? ''),
		outline: outline ? JSON.stringify(outline) : ''
	};
}
