import type { Page } from '@playwright/test';
import { globSync } from 'node:fs';

/** The patterns of all pages, such as `/[body]/missing`, from the folders they live in. */
export const pagePatterns = globSync('src/routes/**/+page.svelte')
	.map((file) => file.replaceAll('\\', '/').slice('src/routes'.length, -'/+page.svelte'.length))
	.map((folder) => folder.replaceAll(/\/\([^)]+\)/g, '') || '/')
	.sort(bySpecific);

/** The pattern of the page at a path; undefined when no page is there, as at that of a file. */
export function patternOf(path: string): string | undefined {
	if (/\.[a-z]+$/.test(path)) return undefined;
	return pagePatterns.find((pattern) => expression(pattern).test(path));
}

/** Follows links from the front page and answers one address for each kind of page that it found. */
export async function walk(
	page: Page,
	from = ['/', '/three-rivers']
): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	const waiting = [...from];

	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const pattern = patternOf(path);
		if (!pattern || found.has(pattern)) continue;
		found.set(pattern, path);
		waiting.push(...(await linksOf(page, path)));
	}
	return found;
}

async function linksOf(page: Page, path: string): Promise<string[]> {
	const html = await (await page.request.get(path)).text();
	const links = [...html.matchAll(/<a\s[^>]*href="([^"#]+)/g)].map(([, href]) => href ?? '');
	const addresses = links.map(
		(href) => new URL(href.replaceAll('&amp;', '&'), `http://here${path}`)
	);
	return addresses.filter(({ host }) => host === 'here').map(({ pathname }) => pathname);
}

// A fixed name goes before a name that can be anything.
function bySpecific(a: string, b: string): number {
	return a.split('[').length - b.split('[').length || b.length - a.length;
}

function expression(pattern: string): RegExp {
	return new RegExp(`^${pattern.replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`);
}
