import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAccess } from './access.ts';
import { benchDraw } from './draw.ts';
import { benchExplore } from './explore.ts';
import { benchLayout } from './layout.ts';
import { benchMap } from './map.ts';
import { benchMissing } from './missing.ts';
import { benchNetwork } from './network.ts';
import { benchPages } from './pages.ts';
import { benchState } from './state.ts';
import { benchTiles } from './tiles.ts';
import { benchWaits } from './waits.ts';

const benches: Record<string, () => Promise<object[]>> = {
	access: benchAccess,
	draw: benchDraw,
	explore: benchExplore,
	layout: benchLayout,
	map: benchMap,
	missing: benchMissing,
	network: benchNetwork,
	pages: benchPages,
	state: benchState,
	tiles: benchTiles,
	waits: benchWaits
};
const { values, positionals } = parseArgs({
	options: { json: { type: 'boolean' } },
	allowPositionals: true
});

for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
	const bench = benches[name];
	if (!bench) {
		console.error(
			`There is no benchmark "${name}". There are: ${Object.keys(benches).join(', ')}.`
		);
		process.exit(2);
	}
	const rows = await bench();
	const machine = `${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.version}`;
	if (values.json)
		console.log(JSON.stringify({ name, machine, date: new Date().toISOString(), rows }));
	else {
		console.log(`${name}: ${machine}, ${new Date().toISOString().slice(0, 10)}`);
		console.table(rows.map((row) => Object.fromEntries(Object.entries(row).map(round))));
	}
}

function round([name, value]: [string, unknown]): [string, unknown] {
	return [name, typeof value === 'number' ? Number(value.toPrecision(4)) : value];
}
