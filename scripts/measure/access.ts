import type { Access } from '#lib/domain/access/catchments.ts';
import { enhancedTwoStep } from '#lib/domain/access/enhanced-two-step.ts';
import { gravity } from '#lib/domain/access/gravity.ts';
import { nearest, nearestMetres } from '#lib/domain/access/nearest.ts';
import { ratio } from '#lib/domain/access/ratio.ts';
import { threeStep } from '#lib/domain/access/three-step.ts';
import { straightTrips, tabledTrips, type Trips } from '#lib/domain/access/trips.ts';
import { twoStep } from '#lib/domain/access/two-step.ts';
import { costOf } from '#lib/domain/access/units.ts';
import { readOrder, usage, type Order } from './access-order.ts';
import { accessText } from './access-text.ts';
import { writeAnswer } from './access-json.ts';
import type { Kind } from './kind.ts';
import { readCosts, type CostFile } from './read-costs.ts';
import { readPoints, type PointFile } from './read-points.ts';

/** What people in each place get, and what was left out. */
export interface Answer {
	method: Order['method'];
	threshold: number | null;
	unit: Order['unit'];
	ids: string[];
	/** In the order of `ids`: what the method measures; not finite where there is nothing to measure. */
	access: Float64Array;
	dropped: Dropped;
	notes: string[];
}

/** What has no part in the answer, and why. */
export interface Dropped {
	/** Ids of the sites that nobody lives near: what they offer reaches no one. */
	sites: string[];
	/** Rows of the cost table that name an id of neither file. */
	unknown: number;
	/** Rows of the cost table without a cost. */
	empty: number;
}

/** What people can reach from where they live. */
export const access: Kind = {
	usage,
	run: async (args) => {
		const order = readOrder(args);
		const answer = await answerOf(order);
		if (order.json) await writeAnswer(answer);
		else process.stdout.write(accessText(answer));
	}
};

/** One question: the places, the sites, and the costs between them when a table has them. */
interface Asked {
	order: Order;
	demand: PointFile;
	supply: PointFile;
	costs: CostFile | undefined;
}

async function answerOf(order: Order): Promise<Answer> {
	const amounts = order.method !== 'nearest';
	const coordinates = order.cost === undefined;
	const demand = await readPoints(order.demand, {
		amount: amounts ? ['population', 'pop'] : [],
		coordinates
	});
	const supply = await readPoints(order.supply, {
		amount: amounts ? ['capacity', 'supply'] : [],
		coordinates
	});
	const costs = order.cost && (await readCosts(order.cost, demand.numbers, supply.numbers));
	const asked = { order, demand, supply, costs: costs || undefined };
	const { access, dropped } = measured(asked);
	const { method, threshold, unit } = order;
	return {
		method,
		threshold,
		unit,
		ids: demand.ids,
		access,
		dropped: {
			sites: dropped.map((site) => supply.ids[site]!),
			unknown: asked.costs?.unknown ?? 0,
			empty: asked.costs?.empty ?? 0
		},
		notes: notesOf(asked)
	};
}

function measured(asked: Asked): { access: Float64Array; dropped: number[] } {
	const { method, steps, alpha, least } = asked.order;
	if (method === 'nearest') return { access: nearestOf(asked), dropped: [] };
	const question = questionOf(asked);
	if (method === 'ratio') return { access: ratio(question, betweenOf(asked)), dropped: [] };
	if (method === 'e2sfca') return enhancedTwoStep(question, steps);
	if (method === '3sfca') return threeStep(question, steps);
	if (method === 'gravity') return gravity(question, defined({ alpha, least }));
	return twoStep(question);
}

function questionOf({ order, demand, supply, costs }: Asked): Access {
	const threshold = order.threshold ?? Infinity;
	const trips = costs
		? tabledTrips(costs.trips, demand.ids.length, supply.ids.length)
		: straightTrips(demand, supply, order.unit, threshold);
	return { trips, population: demand.amount, capacity: supply.amount, threshold };
}

function nearestOf({ order, demand, supply, costs }: Asked): Float64Array {
	if (costs) return nearest(tabledTrips(costs.trips, demand.ids.length, supply.ids.length));
	return nearestMetres(demand, supply).map((metres) => costOf(metres, order.unit));
}

// A place is always near itself, whether or not the table says so.
function betweenOf({ order, demand, costs }: Asked): Trips {
	const size = demand.ids.length;
	if (!costs) return straightTrips(demand, demand, order.unit, order.threshold ?? Infinity);
	const { from, to, cost } = costs.between;
	const own = new Set<number>();
	for (let row = 0; row < from.length; row++) if (from[row] === to[row]) own.add(from[row]!);
	const missing = demand.ids.map((_, cell) => cell).filter((cell) => !own.has(cell));
	const table = {
		from: joined(from, missing),
		to: joined(to, missing),
		cost: Float64Array.from({ length: from.length + missing.length }, (_, row) => cost[row] ?? 0)
	};
	return tabledTrips(table, size, size);
}

function joined(values: Uint32Array, more: number[]): Uint32Array {
	const all = new Uint32Array(values.length + more.length);
	all.set(values);
	all.set(more, values.length);
	return all;
}

function defined<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
	return Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== undefined)
	) as never;
}

function notesOf({ order, costs }: Asked): string[] {
	const notes: string[] = [];
	const { method, unit, threshold, steps } = order;
	if (!costs && unit === 'minutes')
		notes.push('Minutes are estimated: 4 + 1.95 for each mile of the straight line.');
	if (method === 'ratio' && costs && costs.between.from.length === 0)
		notes.push('The cost table has no trips between places: each counts only its own people.');
	if (unit === 'miles' && !steps && (method === 'e2sfca' || method === '3sfca'))
		notes.push('The usual steps are read as miles.');
	const last =
		steps?.at(-1)?.[0] ?? (method === 'e2sfca' ? 30 : method === '3sfca' ? 60 : Infinity);
	if (/^(e2|3)sfca$/.test(method) && (threshold ?? 0) > last)
		notes.push(`Trips beyond the last step, ${last} ${unit}, count nothing.`);
	return notes;
}
