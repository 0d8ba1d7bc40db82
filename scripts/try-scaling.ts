import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startBalance } from './scaling/balance.ts';
import { startLoad, type Tally } from './scaling/load.ts';
import { findFreePort } from './scaling/machine.ts';
import { startPooler } from './scaling/pooler.ts';
import { startApp, type App } from './scaling/processes.ts';
import { findPrograms, type Programs } from './scaling/programs.ts';
import { answeredBy, lookUp, phasesOf } from './scaling/report.ts';
import { startPrimary, startReplica, type Server } from './scaling/servers.ts';

const usage = `Tries Longtable with several processes, PgBouncer and a replica, and kills some of them under load.

  npm run scale -- [--processes 3] [--rounds 3] [--seconds 8] [--readers 6] [--writers 3]

  Needs PostgreSQL 15 and PgBouncer as Debian installs them, and a built Longtable ("npm run build"). Everything runs in a
  folder of its own under ${tmpdir()} and is removed afterwards.`;

const call = readCall();

// What was started, to be ended in the opposite order.
const started: (() => Promise<unknown>)[] = [];
let ending: Promise<void> | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.once(signal, () => void end().then(() => process.exit(1)));
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
try {
	if (!existsSync('build/handler.js')) throw new Error('Build the pages first: npm run build');
	const programs = await findPrograms();
	process.exitCode = (await run(programs)) ? 0 : 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	await end();
}

async function run(programs: Programs): Promise<boolean> {
	console.log(`${programs.versions.join(', ')}; ${cpus().length} cores, ${cpus()[0]?.model}`);
	const { primary, replica, apps, origin, passedOn } = await build(programs);
	const load = await startLoad(origin, call.readers, call.writers);
	const during = async (phase: string, fault: () => Promise<unknown>) => {
		load.phase = phase;
		console.log(`${phase} …`);
		await fault();
		await wait(call.seconds * 1000);
	};
	await during('all is well', async () => {});
	const answered = [await answeredBy(replica.port)];
	for (let round = 0; round < call.rounds; round++) {
		const app = apps[round % apps.length]!;
		await during('one process of the application is killed', app.kill);
		await during('it is started again', app.start);
		await during('the replica is killed', replica.kill);
		await during('the replica is started again', replica.start);
		answered.push(await answeredBy(replica.port));
	}
	await load.stop();

	const found = await lookUp(primary.port, load.tally.acknowledged);
	console.log(
		`\nThe replica had answered so many transactions at the ends of its lives: ${answered.join(', ')}.`
	);
	console.log(`${passedOn()} requests were passed on to another process unnoticed.`);
	return judge(load.tally, found);
}

async function build(programs: Programs) {
	const folder = await mkdtemp(join(tmpdir(), 'longtable-scaling-'));
	started.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
	await chmod(folder, 0o711);
	const primary = await begin(startPrimary(folder, programs));
	const pooler = await begin(startPooler(folder, programs, primary, 10));
	const replica = await begin(startReplica(folder, primary));
	const balance = await begin(startBalance());

	const ports = await Promise.all(Array.from({ length: call.processes }, findFreePort));
	const { origin } = balance;
	const around = {
		folder,
		primary: primary.port,
		pooler: pooler.port,
		replica: replica.port,
		origin
	};
	const apps = await beginAll(ports.map((port) => startApp(port, around)));
	balance.ports.push(...ports);
	const parts: { primary: Server; replica: Server; apps: App[] } = { primary, replica, apps };
	return { ...parts, origin, passedOn: balance.passedOn };
}

function judge(tally: Tally, { lost, twice }: { lost: string[]; twice: number }): boolean {
	const phases = phasesOf(tally);
	console.table(phases);
	const mostRetries = Math.max(...phases.map((phase) => phase.mostRetries));
	const wrong = phases.reduce((sum, phase) => sum + phase.wrong, 0);
	console.log(
		`${tally.acknowledged.length} writes acknowledged, ${lost.length} of them lost, ${twice} saved twice.`
	);
	console.log(
		`${tally.alreadySaved} were saved although the answer was lost, as the second try was told.`
	);
	console.log(`${tally.stale.length} times somebody did not see what they had just written.`);
	console.log(`At most ${mostRetries} retries for one request, and ${wrong} that did not succeed.`);
	for (const deed of tally.deeds.filter(({ right }) => !right).slice(0, 5)) console.log(deed);
	return (
		lost.length === 0 && twice === 0 && wrong === 0 && mostRetries <= 1 && tally.stale.length === 0
	);
}

async function begin<T extends { stop: () => Promise<unknown> }>(starting: Promise<T>): Promise<T> {
	const one = await starting;
	started.push(() => one.stop());
	return one;
}

// Also those that start beside one that fails have to be ended.
async function beginAll(starting: Promise<App>[]): Promise<App[]> {
	const all = await Promise.allSettled(starting.map(begin));
	return all.map((one) => {
		if (one.status === 'rejected') throw one.reason;
		return one.value;
	});
}

function end(): Promise<void> {
	ending ??= (async () => {
		for (const stop of started.toReversed()) {
			await stop().catch((error: unknown) => console.error(error));
		}
	})();
	return ending;
}

function readCall() {
	try {
		const number = (usual: string) => ({ type: 'string', default: usual }) as const;
		const options = {
			processes: number('3'),
			rounds: number('3'),
			seconds: number('8'),
			readers: number('6'),
			writers: number('3')
		};
		const given = Object.entries(parseArgs({ options }).values);
		const numbers = given.map(([name, value]) => [name, Number(value)] as const);
		return Object.fromEntries(numbers) as { [Name in keyof typeof options]: number };
	} catch {
		console.error(usage);
		process.exit(2);
	}
}
