import { chromium, type Browser } from '@playwright/test';
import { connect } from '#lib/server/connect.ts';
import { openDatabase } from '#lib/server/database.ts';
import { readSettings } from '#lib/server/settings.ts';
import { median } from './cpu-time.ts';
import { serveLongtable } from './servers.ts';
import { placeOrganizations, shareOut } from './tile-world.ts';

const many = Number(process.env.BENCH_POINTS ?? 100_000);
const body = 'foothills';
const repetitions = 5;

/** A way to draw the same map: milliseconds from asking for the page until the map stands still (wall, software rendering). */
export interface Row {
	way: string;
	median: number;
	fastest: number;
	/** To GeoJSON all at once; the goal is 0.45. */
	ratio: number;
}

/** The map of a body with 100,000 places around it, by tile and with all of them at once, taking turns. */
export async function benchMap(): Promise<Row[]> {
	const longtable = await serveLongtable();
	const settings = { ...readSettings(), dataFolder: longtable.folder };
	const { ownerAddress } = await openDatabase(settings, { share: true });
	const owner = connect(ownerAddress);
	const browser = await chromium.launch({
		executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
		args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
	});
	try {
		const fips = await owner<{ fips: string }[]>`
			select county_fips as fips from body_county join body b on b.id = body_id where b.slug = ${body}
		`;
		await placeOrganizations(
			owner,
			await shareOut(
				owner,
				many,
				fips.map((one) => one.fips)
			)
		);
		const address = `${longtable.address}/${body}/map`;
		const times: Record<'tiles' | 'geojson', number[]> = { tiles: [], geojson: [] };
		for (let run = 0; run < repetitions; run++) {
			times.tiles.push(await draw(browser, address, true));
			times.geojson.push(await draw(browser, address, false));
		}
		const all = median(times.geojson);
		return [rowOf('tiles', times.tiles, all), rowOf('GeoJSON, all at once', times.geojson, all)];
	} finally {
		await browser.close();
		await owner.end();
		await longtable.stop();
	}
}

function rowOf(way: string, times: number[], all: number): Row {
	return { way, median: median(times), fastest: Math.min(...times), ratio: median(times) / all };
}

// The page decides by the number of places; for the other way its data is told otherwise on the way here.
async function draw(browser: Browser, address: string, tiled: boolean): Promise<number> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, bypassCSP: true });
	let asked = '';
	page.on('request', (request) => {
		if (/\/tiles\/|organizations\.geojson/.test(request.url())) asked = request.url();
	});
	if (!tiled) {
		await page.route(address, async (route) => {
			const answer = await route.fetch();
			const text = (await answer.text()).replace('tiled:true', 'tiled:false');
			await route.fulfill({ response: answer, body: text });
		});
	}
	const start = performance.now();
	await page.goto(address, { timeout: 120_000 });
	await page.waitForSelector('[data-map="drawn"]', { timeout: 300_000 });
	const time = performance.now() - start;
	await page.close();
	if (asked.includes('/tiles/') !== tiled) throw new Error(`The map asked for ${asked}.`);
	return time;
}
