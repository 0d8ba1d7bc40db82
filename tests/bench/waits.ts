import { fillOnce, largePage } from './network-world.ts';
import { serveLongtable } from './servers.ts';

/** What is asked of a large network, how long that takes, and how long others wait at most meanwhile: milliseconds of wall time. */
interface Row {
	asked: string;
	first: number;
	longestWait: number;
	/** The longest wait while nothing else was asked. */
	idle: number;
}

const questions = [
	'network.csv',
	'network.graphml',
	'network.gexf',
	'network.xlsx',
	'strength/matrix',
	'strength.json'
];
const patience = 30 * 60_000;

/**
 * Whether large answers hold up others: a small file is asked for every 10 ms while one of them is worked out for the first
 * time. Betweenness is measured before. BENCH_FOLDER is a data folder that stays and is filled once.
 */
export async function benchWaits(): Promise<Row[]> {
	const longtable = await serveLongtable(process.env.BENCH_FOLDER);
	const addressOf = (question: string) => `${longtable.address}/${largePage(question)}`;
	try {
		await fillOnce(longtable.folder);
		await measured(addressOf('strength/network.json'));
		const small = `${longtable.address}/robots.txt`;
		const idle = await waitsDuring(small, () => pause(3000));
		const rows: Row[] = [];
		for (const asked of questions) {
			const row = await waitsDuring(small, () => all(addressOf(asked)));
			rows.push({ asked, first: row.took, longestWait: row.longest, idle: idle.longest });
			console.error(JSON.stringify(rows.at(-1)));
		}
		return rows;
	} finally {
		await longtable.stop();
	}
}

async function waitsDuring(address: string, work: () => Promise<unknown>) {
	let isOver = false;
	let longest = 0;
	const asking = (async () => {
		while (!isOver) {
			const start = performance.now();
			await all(address);
			longest = Math.max(longest, performance.now() - start);
			await pause(10);
		}
	})();
	const start = performance.now();
	await work();
	const took = performance.now() - start;
	isOver = true;
	await asking;
	return { took, longest };
}

async function all(address: string): Promise<void> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	for await (const _ of answer.body!) void _;
}

async function measured(address: string) {
	const end = Date.now() + patience;
	while (Date.now() < end) {
		const { measuring } = (await (await fetch(address)).json()) as { measuring: boolean };
		if (!measuring) return;
		await pause(5000);
	}
	throw new Error('Who lies between whom was not measured in time.');
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((wake) => setTimeout(wake, milliseconds));
}
