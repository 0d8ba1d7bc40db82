/** The ways of saying which area is meant. */
export const ways = ['counties', 'radius', 'travel', 'draw'] as const;
export type Way = (typeof ways)[number];

/** What was typed about the area. */
export interface AreaAsked {
	way: Way;
	centre: string;
	miles: string;
	minutes: string;
	corners: string;
}
