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

/** Sends requests to an address, a few at a time, and reads the processor time of the process that answers (Linux). */
export async function load(address: string, pid: number, requests: number): Promise<Load> {
	const agent = new Agent({ keepAlive: true, maxSockets: 4 });
	await send(address, agent, Math.ceil(requests / 4));
	const before = await processorSeconds(pid);
	const times = await send(address, agent, requests);
	const spent = (await processorSeconds(pid)) - before;
	agent.destroy();
	times.sort((a, b) => a - b);

	return {
		requests,
		perCpuSecond: requests / spent,
		median: at(times, 0.5),
		p99: at(times, 0.99)
	};
}

async function send(address: string, agent: Agent, requests: number): Promise<number[]> {
	const times: number[] = [];
	let left = requests;
	const worker = async () => {
		while (left-- > 0) times.push(await once(address, agent));
	};
	await Promise.all(Array.from({ length: 4 }, worker));
	return times;
}

function once(address: string, agent: Agent): Promise<number> {
	const start = performance.now();
	return new Promise((resolve, reject) => {
		get(address, { agent, headers: { accept: 'text/html' } }, (response) => {
			if (response.statusCode !== 200) reject(new Error(`${address}: ${response.statusCode}`));
			response.resume().on('end', () => resolve(performance.now() - start));
		}).on('error', reject);
	});
}

async function processorSeconds(pid: number): Promise<number> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

function at(sorted: number[], part: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
