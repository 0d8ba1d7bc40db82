import type { Offered } from '../service/supply.ts';

/** Two services of one kind for the same people in much the same area: to be looked at, never to be cut by itself. */
export interface Duplication {
	services: [ServiceNamed, ServiceNamed];
	/** People both reach, and people the smaller of the two reaches. */
	overlap: { have: number; need: number };
	/** Nobody has confirmed it, and what the services can take is not known. */
	confirmed: false;
}

interface ServiceNamed {
	id: string;
	name: string;
	organization: string;
}

const leastShare = 0.5;
const mostServices = 150;
const most = 50;

/**
 * Pairs of services with overlapping ages and the same eligibility whose areas share at least half of the smaller one,
 * counted in people, the largest first: at most fifty of them, none among more than 150 services.
 */
export function duplicationsOf(
	services: Offered[],
	byService: Uint32Array[],
	people: number[]
): Duplication[] {
	const found: Duplication[] = [];
	const reaching = [...services.keys()].filter((one) => byService[one]!.length > 0);
	if (reaching.length > mostServices) return [];
	const amounts = byService.map((cells) => peopleIn(cells, people));

	for (const [place, one] of reaching.entries()) {
		const cells = new Set(byService[one]);
		for (const other of reaching.slice(place + 1)) {
			if (!isAlike(services[one]!, services[other]!)) continue;
			const have = peopleIn(
				byService[other]!.filter((cell) => cells.has(cell)),
				people
			);
			const need = Math.min(amounts[one]!, amounts[other]!);
			if (need === 0 || have / need < leastShare) continue;
			const pair = [named(services[one]!), named(services[other]!)] as const;
			found.push({ services: [...pair], overlap: { have, need }, confirmed: false });
		}
	}
	return found.sort((one, other) => other.overlap.have - one.overlap.have).slice(0, most);
}

function isAlike(one: Offered, other: Offered): boolean {
	const [first, second] = [one, other].map(
		({ eligibility }) => eligibility?.trim().toLowerCase() ?? ''
	);
	const fromAge = Math.max(one.minimumAge ?? 0, other.minimumAge ?? 0);
	const toAge = Math.min(one.maximumAge ?? 120, other.maximumAge ?? 120);
	return first === second && fromAge <= toAge;
}

function named({ id, name, organization }: Offered): ServiceNamed {
	return { id, name, organization };
}

function peopleIn(cells: Uint32Array, people: number[]): number {
	let sum = 0;
	for (const cell of cells) sum += people[cell]!;
	return sum;
}
