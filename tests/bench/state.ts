import { connect, type Pool } from '#lib/server/connect.ts';
import { openDatabase } from '#lib/server/database.ts';
import { readSettings } from '#lib/server/settings.ts';
import { largeState, makeState } from '../../scripts/generate/state.ts';
import { median, type Row } from './missing.ts';
import { serveLongtable } from './servers.ts';

const until = '2026-11-22';

/**
 * A state of 69 collaboratives with five years of meetings and 10,000 organizations: `/state.json` and `/state` as a visitor
 * gets them, beside the plain SQL aggregate of places held, which knows neither attendance nor partners. With BENCH_NATION,
 * a folder that `npm run generate -- --nation --until 2026-11-22` has filled: the same for the state with most counties.
 */
export async function benchState(): Promise<Row[]> {
	const nation = process.env.BENCH_NATION;
	const longtable = await serveLongtable(nation);
	const settings = { ...readSettings(), dataFolder: longtable.folder };
	const { ownerAddress } = await openDatabase(settings, { share: true });
	const owner = connect(ownerAddress);
	try {
		if (nation) return await measureState(owner, longtable.address, 'TX', 1000);
		await makeState(owner, largeState('NC', until));
		await owner`analyze`;
		return await measureState(owner, longtable.address, 'NC', 300);
	} finally {
		await owner.end();
		await longtable.stop();
	}
}

async function measureState(owner: Pool, address: string, state: string, goal: number) {
	const [size] = await owner<[{ tables: number; counties: number }]>`
		select (select count(*) from body where state_code = ${state}) as tables,
			(select count(*) from county where state_code = ${state}) as counties
	`;
	const first = await timed(() => answerOf(`${address}/state.json`, state));
	const alone = await median(() =>
		timed(
			() => owner`
				select class, sum(least(holders, minimum)), sum(minimum) from seats_held(${state}, ${until}) where members > 0 group by class
			`
		)
	);
	const json = await median(() => timed(() => answerOf(`${address}/state.json`, state)));
	const page = await median(() => timed(() => answerOf(`${address}/state`, state)));
	const trend = () => timed(() => answerOf(`${address}/state/trend.json`, state));
	const trendFirst = await trend();
	const trendAgain = await median(trend);
	const what = `${size.tables} tables, ${size.counties} counties: places held in plain SQL`;
	return [
		{ work: what, median: alone, ratio: null },
		{ work: `  state.json (goal: ${goal} ms)`, median: json, ratio: json / alone },
		{ work: '  the page', median: page, ratio: page / alone },
		{ work: '  state.json, the first time after a start', median: first, ratio: first / alone },
		{
			work: '  eight half-years, the first time after that',
			median: trendFirst,
			ratio: trendFirst / alone
		},
		{
			work: '  eight half-years again (goal: 1000 ms)',
			median: trendAgain,
			ratio: trendAgain / alone
		}
	];
}

async function answerOf(address: string, state: string) {
	const response = await fetch(`${address}?state=${state}&on=${until}`);
	await response.arrayBuffer();
	if (!response.ok) throw new Error(`The answer was ${response.status}.`);
}

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}
