import { captures, files } from './source.ts';

/** One thing a program can ask of the application: `GET /state`, `POST /account?/about`. */
export type Ask = { method: string; route: string; action: string | null };

/** Every page, action and other answer, read from the source of the routes. */
export function listAsks(): Ask[] {
	return files(['src/routes'], /\/\+(page\.svelte|page\.server\.ts|server\.ts)$/)
		.flatMap(({ path, text }) => asksOf(path, text))
		.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'));
}

/** How an ask is written in the table. */
export function nameOf({ method, route, action }: Ask): string {
	return `${method} ${route}${action && action !== 'default' ? `?/${action}` : ''}`;
}

function asksOf(path: string, text: string): Ask[] {
	const route = `/${path
		.split('/')
		.slice(2, -1)
		.filter((part) => !/^\(.*\)$/.test(part))
		.join('/')}`;
	if (path.endsWith('+page.svelte')) return [{ method: 'GET', route, action: null }];
	if (path.endsWith('+server.ts'))
		return methodsOf(text).map((method) => ({ method, route, action: null }));
	return actionsOf(text).map((action) => ({ method: 'POST', route, action }));
}

function methodsOf(text: string): string[] {
	return captures(
		text,
		/^export (?:const|(?:async )?function) (GET|POST|PUT|PATCH|DELETE|fallback)\b/gm
	);
}

// The keys of the exported object, which is formatted with one tab before each, or stands in one line.
function actionsOf(text: string): string[] {
	const lines = /^export const actions\b[^=]*= \{\n([\s\S]*?)^\}/m.exec(text)?.[1] ?? '';
	const line = /^export const actions\b[^=]*= \{ ([^\n]*?) \}/m.exec(text)?.[1] ?? '';
	const inLine = line.split(', ').flatMap((part) => captures(part, /^(\w+)/g));
	return [...captures(lines, /^\t(?:async )?(\w+)(?=[:,(]|$)/gm), ...inLine];
}
