import { rolesAt } from '#lib/ui/theme.ts';

const roles = {
	land: '--land',
	water: '--water',
	countyLine: '--county-line',
	paper: '--paper',
	surface: '--surface',
	ink: '--ink',
	muted: '--muted',
	accent: '--accent',
	absence: '--absence'
} as const;

/** The colours of a map, as the page has them now. */
export type Colours = Record<keyof typeof roles, string>;

/** Reads the colours of a map where the element stands, as `rgb(...)`. */
export function coloursAt(element: HTMLElement): Colours {
	return rolesAt(element, roles);
}
