import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import { median } from './cpu-time.ts';
import { sizes } from './network-shapes.ts';

/** The first frame of a network of groups, in wall milliseconds. */
interface Row {
	network: string;
	longtable: number;
	sigma: number;
	ratio: number;
	goal: string | null;
}

const repetitions = 5;
const goals: Record<number, string> = { 3000: '1.1', 20000: '0.8' };
/** With which Chromium draws without a graphics processor. */
export const browserFlags = [
	'--no-sandbox',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--disable-background-networking'
];

/** Our picture beside plain sigma with the same organizations, places and ties, in turns, each in a fresh page. Needs Chromium. */
export async function benchDraw(): Promise<object[]> {
	const script = await bundled();
	const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
	const browser = await chromium.launch({ executablePath, args: browserFlags });
	const rows: Row[] = [];
	for (const [size, ties] of sizes) {
		const [own, theirs]: [number[], number[]] = [[], []];
		for (let turn = 0; turn < repetitions; turn++) {
			own.push(await firstFrame(browser, script, ['ours', size, ties]));
			theirs.push(await firstFrame(browser, script, ['sigma', size, ties]));
		}
		const [longtable, sigma] = [median(own), median(theirs)];
		const goal = goals[size] ?? null;
		rows.push({ network: `${size} / ${ties}`, longtable, sigma, ratio: longtable / sigma, goal });
		console.error(JSON.stringify(rows.at(-1)));
	}
	await browser.close();
	return rows;
}

type Draw = (who: string, size: number, ties: number) => Promise<number>;

async function firstFrame(browser: Browser, script: string, asked: [string, number, number]) {
	const page = await stagePage(browser, script);
	const took = await page.evaluate(
		([who, size, ties]) => (window as unknown as { draw: Draw }).draw(who, size, ties),
		asked
	);
	await page.close();
	return took;
}

/** An empty page with room for a picture, and the script of `bundled` in it. */
export async function stagePage(browser: Browser, script: string): Promise<Page> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	await page.setContent('<div id="stage" style="width: 1200px; height: 760px"></div>');
	await page.addScriptTag({ content: script, type: 'module' });
	await page.waitForFunction(() => 'draw' in window);
	return page;
}

/** The script of `draw-page.ts` with all it needs. */
export async function bundled(): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		build: {
			write: false,
			lib: { entry: 'tests/bench/draw-page.ts', formats: ['es'], fileName: 'draw' }
		}
	});
	const [first] = Array.isArray(built) ? built : [built];
	if (!first || !('output' in first)) throw new Error('The page to measure could not be built.');
	return first.output[0].code;
}
