/** Where a name stands beside its organization. */
export interface Label {
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
}

interface Labelled {
	name: string;
	x: number;
	y: number;
	radius: number;
}

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

const letter = 6.6;
const height = 15;

/** Places for names that overlap neither each other nor an organization: larger organizations first; null without room. */
export function placeLabels(
	organizations: Labelled[],
	{ width, height }: { width: number; height: number }
): (Label | null)[] {
	const taken: Box[] = organizations.map(({ x, y, radius }) => ({
		left: x - radius,
		right: x + radius,
		top: y - radius,
		bottom: y + radius
	}));
	const labels: (Label | null)[] = organizations.map(() => null);
	const order = [...organizations.keys()].sort(
		(one, other) => organizations[other]!.radius - organizations[one]!.radius || one - other
	);
	for (const index of order) {
		const own = taken[index]!;
		for (const label of candidates(organizations[index]!)) {
			const box = boxOf(label, organizations[index]!.name);
			const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
			if (!inside || taken.some((other) => other !== own && overlaps(box, other))) continue;
			labels[index] = label;
			taken.push(box);
			break;
		}
	}
	return labels;
}

function candidates({ x, y, radius }: Labelled): Label[] {
	return [
		{ x: x + radius + 4, y: y + 4.5, anchor: 'start' },
		{ x: x - radius - 4, y: y + 4.5, anchor: 'end' },
		{ x, y: y + radius + 14, anchor: 'middle' },
		{ x, y: y - radius - 5, anchor: 'middle' }
	];
}

function boxOf({ x, y, anchor }: Label, name: string): Box {
	const width = name.length * letter;
	const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
	return { left, right: left + width, top: y - height + 4, bottom: y + 4 };
}

function overlaps(one: Box, other: Box): boolean {
	return (
		one.left < other.right &&
		one.right > other.left &&
		one.top < other.bottom &&
		one.bottom > other.top
	);
}
