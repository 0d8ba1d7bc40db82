import { parseArgs } from 'node:util';
import { units, type Unit } from '#lib/domain/access/units.ts';
import type { Steps } from '#lib/domain/access/weights.ts';
import { WrongCall } from './kind.ts';

/** The measures there are. */
export const methods = ['2sfca', 'e2sfca', '3sfca', 'nearest', 'ratio', 'gravity'] as const;
export type Method = (typeof methods)[number];

/** How to call it. */
export const usage = `npm run measure -- access --demand D.csv --supply S.csv [--cost C.csv] --threshold N [--unit ${units.join('|')}]
                         [--method ${methods.join('|')}] [--steps 10:1,20:0.68] [--alpha=-1] [--json]
  What people in each place can reach. D.csv has the columns id, latitude, longitude, population; S.csv has id, latitude,
  longitude, capacity. Without C.csv trips are straight lines on the sphere, and minutes are estimated from them.
  --cost       a table of trips with the columns from, to, cost; pairs without a row cannot be travelled
  --threshold  the most that a trip may cost; one that costs exactly this is still made
  --unit       of the threshold and the costs (minutes)
  --method     2sfca unless said
  --steps      weights of e2sfca and 3sfca: up to this cost, so much
  --alpha      the power of gravity (-1); --least is the cost below which nothing is nearer (1)`;

/** What a call asks for. */
export interface Order {
	demand: string;
	supply: string;
	cost: string | undefined;
	/** Null only for the nearest site, which needs none. */
	threshold: number | null;
	unit: Unit;
	method: Method;
	steps: Steps | undefined;
	alpha: number | undefined;
	least: number | undefined;
	json: boolean;
}

/** Reads the command line. Throws `WrongCall`. */
export function readOrder(args: string[]): Order {
	const values = parse(args);
	const { demand, supply, cost } = values;
	if (!demand || !supply) throw wrong('Name the places with --demand and the sites with --supply.');
	const unit = oneOf(units, values.unit ?? 'minutes', '--unit');
	const method = oneOf(methods, values.method ?? '2sfca', '--method');
	const steps = values.steps === undefined ? undefined : stepsOf(values.steps);
	if (unit === 'metres' && !steps && (method === 'e2sfca' || method === '3sfca'))
		throw wrong(`The usual steps of ${method} are minutes. Name your own in metres with --steps.`);
	return {
		demand,
		supply,
		cost,
		threshold: thresholdOf(values.threshold, method),
		unit,
		method,
		steps,
		alpha: numberOf(values.alpha, '--alpha', -Infinity),
		least: numberOf(values.least, '--least', 0),
		json: values.json ?? false
	};
}

function parse(args: string[]) {
	const text = { type: 'string' } as const;
	try {
		return parseArgs({
			args,
			options: {
				demand: text,
				supply: text,
				cost: text,
				threshold: text,
				unit: text,
				method: text,
				steps: text,
				alpha: text,
				least: text,
				json: { type: 'boolean' }
			}
		}).values;
	} catch (error) {
		throw wrong((error as Error).message);
	}
}

function wrong(why: string): WrongCall {
	return new WrongCall(`${why}\n\n${usage}`);
}

function oneOf<T extends string>(all: readonly T[], text: string, option: string): T {
	const found = all.find((one) => one === text.toLowerCase());
	if (!found) throw wrong(`${option} is "${text}": choose ${all.join(', ')}.`);
	return found;
}

function thresholdOf(text: string | undefined, method: Method): number | null {
	const threshold = numberOf(text, '--threshold', 0);
	if (threshold === undefined && method !== 'nearest')
		throw wrong('Say with --threshold from which cost on a trip is too far.');
	return threshold ?? null;
}

function numberOf(text: string | undefined, option: string, least: number): number | undefined {
	if (text === undefined) return undefined;
	const number = text.trim() === '' ? NaN : Number(text);
	if (Number.isFinite(number) && number >= least) return number;
	throw wrong(`${option} is "${text}": it has to be a number${least === 0 ? ' from 0 up' : ''}.`);
}

function stepsOf(text: string): Steps {
	const steps = text.split(',').map((step) => step.split(':').map(Number));
	const rising = steps.every(([upTo = NaN], at) => at === 0 || upTo > steps[at - 1]![0]!);
	const whole = steps.every((step) => step.length === 2 && step.every((part) => part >= 0));
	if (!rising || !whole)
		throw wrong(`--steps is "${text}": write rising costs with weights, such as 10:1,20:0.68.`);
	return steps.map(([upTo, weight]) => [upTo!, weight!] as const);
}
