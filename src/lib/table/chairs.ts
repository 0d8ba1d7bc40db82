/** A point of the drawing, in its own units. */
export interface Point {
	x: number;
	y: number;
}

/** Where a chair stands: its middle, and the direction away from the table (length 1). */
export interface Chair extends Point {
	out: Point;
	/** The side its label goes to. */
	side: 'left' | 'right';
}

/** A drawing of a table: its size, the table top, the chairs in the order of the seats, the door. */
export interface Plan {
	width: number;
	height: number;
	middle: Point;
	/** The table top: two half circles of this radius, and the straight part between them. */
	radius: number;
	straight: number;
	chairs: Chair[];
	door: Point;
	/** How large a chair is drawn, 1 for few, less for many. */
	scale: number;
}

/** The widths every plan has: labels on both sides, the table between them. */
export const columns = { label: 190, table: 340 };

const chairPath = 130;
const tableEdge = 32;
const above = 92;
const below = 52;

/**
 * Chairs around a table for 1 to 60 seats. The table is round until its rim is full and then grows longer, as long as
 * seats come. The first seats stand nearest the door at the top, left and right in turn.
 */
export function plan(seats: number): Plan {
	const scale = seats <= 26 ? 1 : Math.max(0.66, 26 / seats);
	const distance = 54 * scale;
	const round = 2 * Math.PI * chairPath;
	const straight = Math.max(0, (seats * distance - round) / 2);
	const step = (round + 2 * straight) / Math.max(seats, 1);
	const width = 2 * columns.label + columns.table;
	const middle = { x: width / 2, y: above + chairPath + straight / 2 };
	return {
		width,
		height: middle.y + straight / 2 + chairPath + below,
		middle,
		radius: chairPath - tableEdge,
		straight,
		chairs: Array.from({ length: seats }, (_, nth) => chair(nth, step, straight, middle)),
		door: { x: middle.x, y: 20 },
		scale
	};
}

function chair(nth: number, step: number, straight: number, middle: Point): Chair {
	const side = nth % 2 === 0 ? 'right' : 'left';
	const along = (Math.floor(nth / 2) + 0.5) * step;
	const { x, y, out } = walk(along, straight);
	const mirror = side === 'right' ? 1 : -1;
	return {
		x: middle.x + mirror * x,
		y: middle.y + y,
		out: { x: mirror * out.x, y: out.y },
		side
	};
}

// From the top of the path clockwise: a quarter circle, the straight part, a quarter circle to the bottom.
function walk(along: number, straight: number): Point & { out: Point } {
	const quarter = (Math.PI / 2) * chairPath;
	if (along > quarter && along < quarter + straight) {
		return { x: chairPath, y: along - quarter - straight / 2, out: { x: 1, y: 0 } };
	}
	const lower = along >= quarter + straight;
	const angle = (lower ? along - straight : along) / chairPath;
	const out = { x: Math.sin(angle), y: -Math.cos(angle) };
	const centre = ((lower ? 1 : -1) * straight) / 2;
	return { x: out.x * chairPath, y: centre + out.y * chairPath, out };
}
