/** Processor and wall milliseconds of one run: medians after warming up; and the last answer. */
export interface Timed<Value> {
	cpu: number;
	wall: number;
	value: Value;
}

// Clocks are coarse: what is quicker than this is run several times, and the sum divided.
const shortest = 25;
// So long, code is still being compiled, by other threads whose time counts as well.
const warmingUp = 500;

/** Runs work `repetitions` times, after warming up when it is run more than once. */
export async function timed<Value>(
	work: () => Value | Promise<Value>,
	repetitions: number
): Promise<Timed<Value>> {
	let value = repetitions > 1 ? await work() : undefined;
	const batch = repetitions > 1 ? await batchFor(work) : 1;
	const runs: { cpu: number; wall: number }[] = [];
	for (let run = 0; run < repetitions; run++) {
		const [before, start] = [process.cpuUsage(), performance.now()];
		for (let again = 0; again < batch; again++) value = await work();
		const { user, system } = process.cpuUsage(before);
		const cpu = (user + system) / 1000;
		runs.push({ cpu: cpu / batch, wall: (performance.now() - start) / batch });
	}
	const middle = (name: 'cpu' | 'wall') => median(runs.map((run) => run[name]));
	return { cpu: middle('cpu'), wall: middle('wall'), value: value as Value };
}

// Warms up on the way.
async function batchFor(work: () => unknown): Promise<number> {
	const start = performance.now();
	let count = 0;
	while (performance.now() - start < warmingUp) {
		await work();
		count++;
	}
	return Math.ceil((count * shortest) / warmingUp);
}

/** The middle value. */
export function median(values: number[]): number {
	const sorted = values.toSorted((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
