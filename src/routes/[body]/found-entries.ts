import { placeText } from '#lib/domain/place/corners.ts';
import { viewText } from '#lib/domain/place/map-view.ts';
import type { Position } from '#lib/domain/place/shape.ts';
import type { FoundPlace } from '#lib/server/place-search.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { exactnessName } from '#lib/words/places.ts';
import type { MapSearch } from './find-places.ts';

/** Something that was found, as a link that moves the map to it and chooses it. */
export interface FoundEntry {
	id: string;
	name: string;
	more: string;
	href: string;
	isChosen: boolean;
}

type Address = { pathname: string; searchParams: Iterable<[string, string]> };
type Choice = Partial<Record<'county' | 'organization' | 'place', string>>;

// What of a place fills the map.
const zooms = { county: 9, town: 11, postal_code: 11, organization: 12, service: 12 };

/** What was found as links of the page at an address. */
export function foundEntries(
	{ position, places, outside }: MapSearch,
	here: Address,
	choosesOrganizations: boolean
): FoundEntry[] {
	const link = (choice: Choice, near: Position | null, zoom: number) =>
		linkTo(here, choice, near && viewText({ centre: near, zoom }));
	const typed = position && {
		...{ id: 'position', name: placeText(position), more: m.finder_position() },
		...link({ place: placeText(position) }, position, 12)
	};
	const found = outside?.found;
	const looked = found && {
		...{ id: 'outside', name: placeText(found.at) },
		more: m.finder_address({ host: outside.host, exactness: exactnessName(found.as) }),
		...link({ place: placeText(found.at) }, found.at, 13)
	};
	const named = places.map((one) => ({
		...{ id: `${one.kind} ${one.id} ${one.countyFips}`, name: nameOf(one), more: moreOf(one) },
		...link(choiceOf(one, choosesOrganizations), one.near, one.at ? zooms[one.kind] : 9)
	}));
	return [typed, looked, ...named].filter((one) => one !== null && one !== undefined);
}

/** The page without what was sought and chosen by it. */
export function withoutSearch({ pathname, searchParams }: Address): string {
	const query = new URLSearchParams([...searchParams]);
	for (const name of ['find', 'outside', 'place']) query.delete(name);
	return `${pathname}${query.size > 0 ? `?${query}` : ''}`;
}

// A place that may not be shown has only its county to choose.
function choiceOf({ kind, id, at, countyFips }: FoundPlace, choosesOrganizations: boolean): Choice {
	if (kind === 'organization' && choosesOrganizations) return { organization: id };
	if (kind === 'county' || !at) return countyFips ? { county: countyFips } : {};
	return { place: placeText(at) };
}

function linkTo({ pathname, searchParams }: Address, choice: Choice, view: string | null) {
	const query = new URLSearchParams([...searchParams]);
	const wanted = Object.entries(choice);
	const isChosen = wanted.length > 0 && wanted.every(([name, id]) => query.get(name) === id);
	query.delete('place');
	for (const [name, id] of wanted) query.set(name, id);
	if (view) query.set('view', view);
	return { href: `${pathname}?${query}`, isChosen };
}

function nameOf({ kind, name }: FoundPlace): string {
	return kind === 'county' ? m.places_county({ name }) : name;
}

function moreOf({ kind, organization, county, at }: FoundPlace): string {
	const kinds = {
		county: '',
		town: m.finder_town(),
		postal_code: m.finder_postal_code(),
		organization: m.finder_organization(),
		service: m.finder_service({ organization: organization ?? '' })
	};
	const where = county && kind !== 'county' ? m.places_county({ name: county }) : '';
	return [kinds[kind], where, at ? '' : m.finder_hidden()].filter(Boolean).join(' · ');
}
