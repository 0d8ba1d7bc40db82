import * as v from 'valibot';
import type { Values } from '#lib/domain/history/change.ts';
import type { Typed } from '#lib/domain/history/merge.ts';
import { organizationTypes, sectors } from '#lib/domain/vocabulary.ts';
import type { LocationInput } from '#lib/server/locations.ts';
import type { OrganizationInput } from '#lib/server/organizations.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';

export const staffSizes = ['1-5', '6-20', '21-100', '100+'] as const;

/** The questions with several answers. */
export const several = ['otherSectors', 'servedCounties'] as const;

const county = v.pipe(
	v.optional(v.string(), ''),
	v.regex(/^(\d{5})?$/, () => m.records_choose()),
	v.transform((text) => text || null)
);

/** What the form about an organization and its place means. */
export const organizationSchema = v.pipe(
	v.object({
		name: fields.neededLine(),
		type: fields.neededChoice(organizationTypes),
		sectorCode: fields.choice(sectors),
		otherSectors: fields.choices(sectors),
		countyFips: county,
		servedCounties: v.array(v.pipe(v.string(), v.regex(/^\d{5}$/))),
		website: v.pipe(
			v.optional(v.string(), ''),
			v.transform((text) => (/^[\w-]+(\.[\w-]+)+/.test(text) ? `https://${text}` : text)),
			v.check(
				(text) => text === '' || (/^https?:\/\//.test(text) && URL.canParse(text)),
				() => m.records_website()
			),
			v.transform((text) => text || null)
		),
		email: v.pipe(
			v.optional(v.string(), ''),
			v.check(
				(text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
				() => m.records_email()
			),
			v.transform((text) => text || null)
		),
		phone: fields.line(60),
		languages: fields.parts(),
		staffSize: fields.choice(staffSizes),
		description: fields.line(4000),
		verifiedOn: fields.day(),
		tablesElsewhere: v.pipe(
			fields.number(0, 1000),
			v.transform((value) => Math.round(value ?? 0))
		),
		address: fields.line(),
		city: fields.line(),
		state: fields.line(40),
		postalCode: fields.line(20),
		latitude: fields.number(-90, 90),
		longitude: fields.number(-180, 180),
		confidential: fields.tick()
	}),
	v.forward(
		v.partialCheck(
			[['latitude'], ['longitude']],
			({ latitude, longitude }) => (latitude === null) === (longitude === null),
			() => m.organizations_both()
		),
		['longitude']
	)
);

export type OrganizationForm = v.InferOutput<typeof organizationSchema>;

/** The form's answers, as organization and as its place. The place is null when nothing was said about it. */
export function inputOf(form: OrganizationForm): {
	organization: OrganizationInput;
	location: LocationInput | null;
} {
	const { address, city, state, postalCode, latitude, longitude, confidential, ...organization } =
		form;
	const { countyFips } = organization;
	const place = { address, city, state, postalCode, latitude, longitude };
	const said = Object.values(place).some((value) => value !== null);
	return {
		organization,
		location: said ? { name: null, ...place, countyFips, confidential, foundAs: null } : null
	};
}

/** What the form shows for an organization, its columns under their names in the program. */
export function organizationTyped(values: Values): Typed {
	const text = (name: string) => String(values[name] ?? '');
	const list = (name: string) => (values[name] ?? []) as string[];
	return {
		name: text('name'),
		type: text('type'),
		sectorCode: text('sectorCode'),
		otherSectors: list('otherSectors'),
		countyFips: text('countyFips'),
		servedCounties: list('servedCounties'),
		website: text('website'),
		email: text('email'),
		phone: text('phone'),
		languages: list('languages').join('; '),
		staffSize: text('staffSize'),
		description: text('description'),
		verifiedOn: text('verifiedOn'),
		tablesElsewhere: text('tablesElsewhere')
	};
}

/** What the form shows for a place; without one, nothing. */
export function locationTyped(values: Values): Typed {
	const text = (name: string) => String(values[name] ?? '');
	const [, longitude, latitude] = /^\((.+),(.+)\)$/.exec(text('at')) ?? [];
	return {
		address: text('address'),
		city: text('city'),
		state: text('state'),
		postalCode: text('postalCode'),
		latitude: latitude ?? text('latitude'),
		longitude: longitude ?? text('longitude'),
		confidential: values.confidential ? 'on' : ''
	};
}
