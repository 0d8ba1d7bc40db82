import { chromium, type Browser, type Page } from '@playwright/test';
import { browserFlags } from './draw.ts';
import { explorePlain, type Done } from './explore-plain.ts';
import { fillOnce, largePage } from './network-world.ts';
import { settled, tasksDuring, type Tasks } from './page-tasks.ts';
import { serveLongtable } from './servers.ts';

/** What is done on the page, the longest tasks of its own thread, and what they may be. */
interface Row extends Tasks {
	done: string;
	/** Plain sigma's longest task for the same, in processor time; null where it has nothing like it. */
	sigma: number | null;
	goal: number;
}

const names: Record<string, Done> = {
	'open, until it is drawn': 'open',
	'choose and step by keys': 'choose',
	'zoom and pan': 'zoom',
	'size by another measure': 'size'
};

const goal = 50;
const repetitions = 3;
const minutes = 60_000;

/**
 * The page of a network of 20,000 organizations in Chromium, opened and explored: the longest task of each kind of work in
 * any of several turns, beside plain sigma in an empty page, once. BENCH_FOLDER is a data folder that stays and is filled once.
 */
export async function benchExplore(): Promise<Row[]> {
	const longtable = await serveLongtable(process.env.BENCH_FOLDER);
	const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
	const browser = await chromium.launch({ executablePath, args: browserFlags });
	try {
		await fillOnce(longtable.folder);
		const address = `${longtable.address}/${largePage('strength/network')}`;
		const turns: Row[][] = [];
		for (let turn = 0; turn < repetitions; turn++) turns.push(await explore(browser, address));
		return withPeer(worstOf(turns), await explorePlain(browser));
	} finally {
		await browser.close();
		await longtable.stop();
	}
}

function worstOf(turns: Row[][]): Row[] {
	return turns[0]!.map((row, at) => {
		const worst = (name: keyof Tasks) => Math.max(...turns.map((rows) => rows[at]![name]));
		return { ...row, processor: worst('processor'), next: worst('next'), wall: worst('wall') };
	});
}

async function explore(browser: Browser, address: string): Promise<Row[]> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
	page.setDefaultTimeout(10 * minutes);
	const rows: Row[] = [];
	const works: Record<string, () => Promise<unknown>> = {
		'open, until it is drawn': () => open(page, address),
		'choose and step by keys': () => walk(page),
		'zoom and pan': () => move(page),
		search: () => search(page),
		'size by another measure': () => choose(page, 'size', ['closeness', 'core', 'degree']),
		'signs by communities': () => choose(page, 'signs', ['community', 'county', 'sector']),
		'places on the ground': () => choose(page, 'layout', ['ground', 'ties'])
	};
	for (const [done, work] of Object.entries(works)) {
		const tasks = await tasksDuring(browser, page, async () => void (await work()));
		rows.push({ done, ...tasks, sigma: null, goal });
		console.error(JSON.stringify(rows.at(-1)));
	}
	await page.close();
	return rows;
}

function withPeer(rows: Row[], plain: Record<Done, number>): Row[] {
	return rows.map((row) => {
		const name = names[row.done];
		return { ...row, sigma: name ? plain[name] : null };
	});
}

async function open(page: Page, address: string) {
	await page.goto(address);
	await page.waitForSelector('[data-picture="drawn"]');
	await settled(page);
}

async function walk(page: Page) {
	await page.locator('[data-picture]').focus();
	await page.keyboard.press('Home');
	await settled(page);
	for (const key of ['ArrowRight', 'ArrowRight', 'Enter', 'ArrowLeft', 'Enter', 'Backspace'])
		await press(page, key);
	await press(page, 'Escape');
}

async function move(page: Page) {
	const box = (await page.locator('[data-picture]').boundingBox())!;
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	for (const key of ['+', '+', 'Shift+ArrowRight', 'Shift+ArrowUp', '-', '0'])
		await press(page, key);
	await page.mouse.move(x, y);
	await page.mouse.wheel(0, -300);
	await page.mouse.down();
	await page.mouse.move(x + 120, y + 40, { steps: 8 });
	await page.mouse.up();
	await settled(page);
	await press(page, '0');
}

async function search(page: Page) {
	for (const text of ['1234', '']) {
		await page.getByRole('searchbox').fill(text);
		await page.getByRole('searchbox').press('Enter');
		await settled(page);
	}
}

async function choose(page: Page, name: string, values: string[]) {
	for (const value of values) {
		await page.locator(`select[name="${name}"]`).selectOption(value);
		await settled(page);
	}
}

async function press(page: Page, key: string) {
	await page.keyboard.press(key);
	await settled(page);
}
