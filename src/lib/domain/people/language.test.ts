import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';

const nothing = { asked: null, kept: null, account: null, accepted: null };

test('the address speaks before the cookie, the cookie before the account, the account before the browser', () => {
	expect(chooseLanguage({ asked: 'es', kept: 'en', account: 'en', accepted: 'en' })).toBe('es');
	expect(chooseLanguage({ ...nothing, kept: 'es', account: 'en', accepted: 'en' })).toBe('es');
	expect(chooseLanguage({ ...nothing, account: 'es', accepted: 'en' })).toBe('es');
	expect(chooseLanguage({ ...nothing, accepted: 'es-MX,es;q=0.9,en;q=0.8' })).toBe('es');
	expect(chooseLanguage(nothing)).toBe('en');
});

test.each([
	['en;q=0.5, es', 'es'],
	['fr, es;q=0.1', 'es'],
	['es;q=0, en;q=0.1', 'en'],
	['de', 'en'],
	[',,;q=', 'en'],
	['*', 'en']
])('the browser wishes for %s', (accepted, language) => {
	expect(chooseLanguage({ ...nothing, accepted })).toBe(language);
});

test('a language that is not spoken here is not a wish', () => {
	expect(chooseLanguage({ ...nothing, asked: 'tlh', kept: '<script>', account: 'es' })).toBe('es');
});
