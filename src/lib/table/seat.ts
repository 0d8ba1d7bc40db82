import type { SeatClass, SeatState } from '#lib/domain/roster/seats.ts';

/** A seat as it is drawn: its words in the reader's language, and the address of its page. */
export interface DrawnSeat {
	id: string;
	label: string;
	class: SeatClass;
	state: SeatState;
	/** Places taken, of the places the seat has. */
	filled: number;
	minimum: number;
	/** The first letters of the holder's name when the reader may know it. */
	initials: string | null;
	href: string;
	/** What a screen reader says: label, class and state. */
	spoken: string;
	/** Left out by the filters: drawn faintly. */
	faded: boolean;
}

/** How large a chair is drawn, by what sits on it: the empty chair is the largest. */
export const radii: Record<SeatState, number> = {
	filled: 17,
	'part-filled': 19,
	hollow: 19,
	pending: 22,
	vacant: 22,
	'not-applicable': 10
};

/** The first letters of a name: "Carla Westbrook" is CW. */
export function initialsOf(name: string): string {
	const words = name.split(/\s+/).filter(Boolean);
	const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
		[...(word ?? '')].at(0)
	);
	return letters.join('').toUpperCase();
}
