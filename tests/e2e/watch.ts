import { expect, type Page } from '@playwright/test';

/** Collects what must not happen on a page: requests to other machines, errors of scripts, complaints in the console. */
export function watch(page: Page, baseURL: string | undefined): string[] {
	const seen: string[] = [];
	const own = new URL(baseURL ?? 'http://127.0.0.1').origin;
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (!['data:', 'blob:'].includes(protocol) && origin !== own) seen.push(request.url());
	});
	page.on('pageerror', (error) => seen.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') seen.push(message.text());
	});
	return seen;
}

/** Waits until a map has drawn everything it was given. */
export async function drawn(page: Page) {
	const map = page.locator('[data-map]');
	await map.scrollIntoViewIfNeeded();
	await expect(map).toHaveAttribute('data-map', 'drawn', { timeout: 40_000 });
	return map;
}
