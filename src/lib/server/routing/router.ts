import { blocksOf, type Block } from '#lib/domain/access/blocks.ts';
import type { Asked, RoutingFailure, Wanted } from '#lib/domain/access/travel.ts';
import { roundedPlace, type RoutedTrip } from '#lib/domain/access/trip.ts';
import type { Position, Shape } from '#lib/domain/place/shape.ts';
import { areaIn } from './area.ts';
import { openBreaker } from './breaker.ts';
import type { Engine } from './engine.ts';
import { openrouteservice } from './openrouteservice.ts';
import { osrm } from './osrm.ts';
import { askJson, OutsideFailure } from './outside.ts';
import { plausible } from './plausible.ts';
import type { RoutingSettings } from './settings.ts';
import { valhalla } from './valhalla.ts';

/** Asks one routing engine. */
export interface Router {
	engine: RoutingSettings['engine'];
	/** Under which name its answers are kept: another engine, address or way to travel is another name. */
	source: string;
	/** As many of the trips as it answers in time, twice the time of one question at the most. */
	trips: (wanted: Wanted[]) => Promise<Asked & { trips: RoutedTrip[] }>;
	/** From where a place can be reached within minutes, as it last said; null when it does not say. */
	area: (at: Position, minutes: number) => Promise<Asked & { shape: Shape | null }>;
	/** Whether it draws areas at all. */
	draws: boolean;
}

const engines: Record<RoutingSettings['engine'], Engine> = { valhalla, osrm, openrouteservice };
const atOnce = 3;
// Areas are drawn again with every look at a page; the last ones stay in memory.
const keptAreas = 100;

/** Opens the way to an engine. It is left alone for a while after each failure. */
export function openRouter(settings: RoutingSettings, now: () => number = Date.now): Router {
	const engine = engines[settings.engine];
	const { host, pathname } = settings.address;
	const breaker = openBreaker(now);
	const areas = new Map<string, Shape>();

	async function ask<T>(question: () => Promise<T>, otherwise: T, failures: RoutingFailure[]) {
		try {
			const answer = await question();
			breaker.answered();
			return answer;
		} catch (cause) {
			if (!(cause instanceof OutsideFailure)) throw cause;
			breaker.failed(cause.kind);
			failures.push(cause.kind);
			return otherwise;
		}
	}
	function asked([failure]: RoutingFailure[], before: RoutingFailure | null): Asked {
		return {
			engine: settings.engine,
			failure: failure ?? before,
			paused: before !== null && !failure
		};
	}

	return {
		engine: settings.engine,
		source: `${settings.engine} ${host}${pathname} ${settings.profile}`,
		draws: engine.askArea !== null,

		async trips(wanted) {
			const trips: RoutedTrip[] = [];
			const failures: RoutingFailure[] = [];
			const before = breaker.failure();
			const blocks = blocksOf(wanted.map(roundedWish), engine.limits);
			const last = now() + settings.milliseconds;
			const work = async () => {
				while (blocks.length > 0 && now() < last && !breaker.failure()) {
					const block = blocks.shift()!;
					trips.push(...(await ask(() => askBlock(engine, settings, block), [], failures)));
				}
			};
			await Promise.all(Array.from({ length: atOnce }, work));
			return { trips, ...asked(failures, wanted.length > 0 ? before : null) };
		},

		async area(at, minutes) {
			const failures: RoutingFailure[] = [];
			const name = `${roundedPlace(at)} ${minutes}`;
			const kept = areas.get(name);
			if (kept) return { shape: kept, ...asked(failures, null) };
			const before = breaker.failure();
			const question = () => askArea(engine, settings, at, minutes);
			const shape = engine.askArea && !before ? await ask(question, null, failures) : null;
			if (shape) areas.set(name, shape);
			if (areas.size > keptAreas) areas.delete(areas.keys().next().value!);
			return { shape, ...asked(failures, before) };
		}
	};
}

async function askBlock(engine: Engine, settings: RoutingSettings, block: Block) {
	const answer = await askJson(engine.askTrips(settings, block), settings.milliseconds);
	const table = plausible(engine.readTrips(answer, block), block);
	return block.from.flatMap((from, start) =>
		block.to.map((to, end): RoutedTrip => ({ from, to, ...table[start]![end]! }))
	);
}

async function askArea(engine: Engine, settings: RoutingSettings, at: Position, minutes: number) {
	const question = engine.askArea!(settings, roundedPlace(at), minutes);
	return areaIn(await askJson(question, settings.milliseconds), at);
}

function roundedWish({ from, to }: Wanted): Wanted {
	return { from: roundedPlace(from), to: to.map(roundedPlace) };
}
