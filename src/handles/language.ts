import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { chooseLanguage } from '#lib/domain/people/language.ts';
import type { Language } from '#lib/domain/people/viewer.ts';
import { overwriteServerAsyncLocalStorage } from '#lib/words/paraglide/runtime.js';

const spoken = new AsyncLocalStorage<{ locale?: Language }>();

// Two requests in two languages may be answered at the same time, so each carries its own.
overwriteServerAsyncLocalStorage(spoken);

/** The language that a request wishes for. */
export function languageOf(
	{ url, cookies, request }: RequestEvent,
	account: Language | null
): Language {
	return chooseLanguage({
		asked: url.searchParams.get('lang'),
		kept: cookies.get('language'),
		account,
		accepted: request.headers.get('accept-language')
	});
}

/** Answers in the viewer's language and theme. */
export const speak: Handle = ({ event, resolve }) => {
	const { locals, cookies } = event;
	const { language } = locals.viewer;
	const theme = cookies.get('theme');
	locals.theme = theme === 'light' || theme === 'dark' ? theme : null;
	const fill = ({ html }: { html: string }) =>
		html.replace('%lang%', language).replace('%theme%', locals.theme ?? 'system');
	return spoken.run({ locale: language }, () => resolve(event, { transformPageChunk: fill }));
};
