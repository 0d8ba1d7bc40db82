import { rolesAt } from '#lib/ui/theme.ts';

const roles = {
	surface: '--surface',
	ink: '--ink',
	muted: '--muted',
	accent: '--accent',
	absence: '--absence'
} as const;

/** The colours of a network, as the page has them now. */
export type Colours = Record<keyof typeof roles, string>;

/** Reads the colours of a network where the element stands, as `rgb(...)`. */
export function coloursAt(element: HTMLElement): Colours {
	return rolesAt(element, roles);
}

/** The red, green and blue of `rgb(...)`, from 0 to 255. */
export function channelsOf(colour: string): [number, number, number] {
	const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
	return [red, green, blue];
}
