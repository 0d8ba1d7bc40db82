import { readFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';

/** What a server did under load: requests per second of its processor time, and waiting times in milliseconds. */
export interface Load {
	requests: number;
	perCpuSecond: number;
	median: number;
	p99: number;
}

const ticksPerSecond = 100;

/**
 * Sends requests to an address, a few at a time, and reads the processor time of the processes that answer (Linux). They are
 * asked for after warming up, when all that will work are there.
 */
export async function load(
	address: string,
	pid: number | (() => Promise<number[]>),
	requests: number,
	headers: Record<string, string> = { accept: 'text/html' }
): Promise<Load> {
	const agent = new Agent({ keepAlive: true, maxSockets: 4 });
	const ask = () => once(address, agent, headers);
	await send(ask, Math.ceil(requests / 4));
	const pids = typeof pid === 'number' ? [pid] : await pid();
	const before = await processorSeconds(pids);
	const times = await send(ask, requests);
	const spent = (await processorSeconds(pids)) - before;
	agent.destroy();
	times.sort((a, b) => a - b);

	return {
		requests,
		perCpuSecond: requests / spent,
		median: at(times, 0.5),
		p99: at(times, 0.99)
	};
}

async function send(ask: () => Promise<number>, requests: number): Promise<number[]> {
	const times: number[] = [];
	let left = requests;
	const worker = async () => {
		while (left-- > 0) times.push(await ask());
	};
	await Promise.all(Array.from({ length: 4 }, worker));
	return times;
}

function once(address: string, agent: Agent, headers: Record<string, string>): Promise<number> {
	const start = performance.now();
	return new Promise((resolve, reject) => {
		get(address, { agent, headers }, (response) => {
			if (response.statusCode !== 200) reject(new Error(`${address}: ${response.statusCode}`));
			response.resume().on('end', () => resolve(performance.now() - start));
		}).on('error', reject);
	});
}

/** Processor seconds that processes have used so far, together (Linux). */
export async function processorSeconds(pids: number[]): Promise<number> {
	let ticks = 0;
	for (const pid of pids) {
		const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		ticks += Number(fields[11]) + Number(fields[12]);
	}
	return ticks / ticksPerSecond;
}

function at(sorted: number[], part: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
