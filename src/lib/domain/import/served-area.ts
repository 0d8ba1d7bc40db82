import { list, type Cells } from './cells.ts';
import { foldWord } from './fold.ts';
import { stateOf, type Known } from './known.ts';

/** An area a service reaches other than by counties, as it is kept. */
export type Area =
	| { kind: 'statewide'; value: string }
	| { kind: 'postal_code'; value: string }
	| { kind: 'radius'; value: { miles: number } };

const milesPerKilometre = 1 / 1.609344;

/** The areas a cell names between semicolons: `statewide`, `30 miles`, `50 km`, a state, postal codes. */
export function readArea(
	cells: Cells,
	column: string,
	known: Known,
	home: string | null
): Area[] | undefined {
	return list(cells, column)
		?.map((part) => areaOf(cells, column, part, known, home))
		.filter((area) => area !== undefined);
}

function areaOf(
	cells: Cells,
	column: string,
	text: string,
	known: Known,
	home: string | null
): Area | undefined {
	const word = foldWord(text);
	const state = stateOf(text, known);
	if (/^(statewide|state wide|state|todo el estado|estatal)$/.test(word))
		return home
			? { kind: 'statewide', value: home }
			: cells.refuse(column, 'state_needed', {}, text);
	if (state) return { kind: 'statewide', value: state };
	if (/^\d{5}( \d{4})?$/.test(word)) return { kind: 'postal_code', value: word.slice(0, 5) };
	const [, number, unit] =
		/^(?:radius )?(\d+(?:[.,]\d+)?) ?(miles?|mi|km|kilometers?|millas?|kilómetros?)$/.exec(word) ??
		[];
	if (number === undefined) return cells.refuse(column, 'area_unknown', {}, text);
	const distance = Number(number.replace(',', '.'));
	const miles = /^k/.test(unit ?? '') ? distance * milesPerKilometre : distance;
	return miles > 0 && miles <= 1000
		? { kind: 'radius', value: { miles } }
		: cells.refuse(column, 'area_unknown', {}, text);
}
