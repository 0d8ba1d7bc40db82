import { connect } from '#lib/server/connect.ts';
import { openDatabase } from '#lib/server/database.ts';
import { readSettings } from '#lib/server/settings.ts';
import { largeState, makeState } from '../../scripts/generate/state.ts';
import { median, type Row } from './missing.ts';
import { serveLongtable } from './servers.ts';

const until = '2026-11-22';

/**
 * A state of 69 collaboratives with five years of meetings and 10,000 organizations: `/state.json` and `/state` as a visitor
 * gets them, beside the plain SQL aggregate of places held, which knows neither attendance nor partners.
 */
export async function benchState(): Promise<Row[]> {
	const longtable = await serveLongtable();
	const settings = { ...readSettings(), dataFolder: longtable.folder };
	const { ownerAddress } = await openDatabase(settings, { share: true });
	const owner = connect(ownerAddress);
	try {
		await makeState(owner, largeState('NC', until));
		await owner`analyze`;
		const alone = await median(() =>
			timed(
				() => owner`
					select class, sum(least(holders, minimum)), sum(minimum) from seats_held('NC', ${until}) where members > 0 group by class
				`
			)
		);
		const json = await median(() => timed(() => answerOf(`${longtable.address}/state.json`)));
		const page = await median(() => timed(() => answerOf(`${longtable.address}/state`)));
		return [
			{ work: '69 collaboratives, 5 years: places held in plain SQL', median: alone, ratio: null },
			{ work: '  state.json (goal: 300 ms)', median: json, ratio: json / alone },
			{ work: '  the page', median: page, ratio: page / alone }
		];
	} finally {
		await owner.end();
		await longtable.stop();
	}
}

async function answerOf(address: string) {
	const response = await fetch(`${address}?state=NC&on=${until}`);
	await response.arrayBuffer();
	if (!response.ok) throw new Error(`The answer was ${response.status}.`);
}

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}
