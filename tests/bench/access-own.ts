// Run by access.ts in a process of its own: FILE SITES CELLS METRES TIMES ANSWER. Prints what each time took.
import { writeFileSync } from 'node:fs';
import { straightTrips } from '#lib/domain/access/trips.ts';
import { twoStep } from '#lib/domain/access/two-step.ts';
import { readWorld } from './access-world.ts';

const [file = '', sites, cells, metres, times, answer = ''] = process.argv.slice(2);
const world = readWorld(file, Number(sites), Number(cells));
const threshold = Number(metres);
const milliseconds: number[] = [];
let access = new Float64Array();

for (let time = 0; time < Number(times); time++) {
	const before = process.cpuUsage();
	const trips = straightTrips(world.cells, world.sites, 'metres', threshold);
	const asked = { population: world.cells.amount, capacity: world.sites.amount, threshold };
	access = twoStep({ trips, ...asked }).access as Float64Array<ArrayBuffer>;
	const { user, system } = process.cpuUsage(before);
	milliseconds.push((user + system) / 1000);
}
writeFileSync(answer, access);
console.log(
	JSON.stringify({
		name: 'longtable',
		milliseconds,
		megabytes: process.resourceUsage().maxRSS / 1024
	})
);
