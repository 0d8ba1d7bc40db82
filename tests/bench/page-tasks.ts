import type { Browser, Page } from '@playwright/test';

/** The longest tasks of a page's own thread, in milliseconds. */
export interface Tasks {
	/** Of processor time, and the second longest. */
	processor: number;
	next: number;
	/** From beginning to end, whoever else had the processor meanwhile. */
	wall: number;
}

interface TraceEvent {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	tdur?: number;
	args?: { name?: string };
}

const task = 'ThreadControllerImpl::RunTask';

/** The tasks of the threads that run pages while something is done, as Chromium itself records them, with no profiler. */
export async function tasksDuring(
	browser: Browser,
	page: Page,
	work: () => Promise<void>
): Promise<Tasks> {
	await browser.startTracing(page, { categories: ['toplevel'] });
	await work();
	const trace = await browser.stopTracing();
	const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
	const isMain = mainThreads(traceEvents);
	const tasks = traceEvents.filter((event) => event.name === task && isMain(event));
	const processor = longest(tasks.map(({ tdur = 0 }) => tdur));
	const wall = longest(tasks.map(({ dur = 0 }) => dur));
	return { processor: processor[0] ?? 0, next: processor[1] ?? 0, wall: wall[0] ?? 0 };
}

function mainThreads(events: TraceEvent[]): (event: TraceEvent) => boolean {
	const keyOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
	const own = events.filter(
		({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain'
	);
	const keys = new Set(own.map(keyOf));
	return (event) => keys.has(keyOf(event));
}

function longest(micros: number[]): number[] {
	return micros.map((one) => one / 1000).sort((one, other) => other - one);
}

/** Waits longer than a worker takes for its answer, and than a page waits before it writes down where its camera is. */
export async function settled(page: Page): Promise<void> {
	await page.waitForTimeout(2000);
}
