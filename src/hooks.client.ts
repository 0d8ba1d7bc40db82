import { asLanguage } from '#lib/domain/people/language.ts';
import { overwriteGetLocale } from '#lib/words/paraglide/runtime.js';

// The server has chosen the language and written it into the page.
overwriteGetLocale(() => asLanguage(document.documentElement.lang) ?? 'en');
