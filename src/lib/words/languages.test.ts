import { expect, test } from 'vitest';
import { languageCode, languageName } from './languages.ts';

test('a language is known by its code and by its names, and nothing else is taken for one', () => {
	for (const text of ['es', 'Spanish', ' español ', 'ESPAÑOL'])
		expect(languageCode(text)).toBe('es');
	expect([languageCode('Hmong'), languageCode('alemán')]).toEqual(['hmn', 'de']);
	expect(['Klingonese', 'zz', '', 'es;'].map(languageCode)).toEqual([null, null, null, null]);
	expect(languageName('es')).toBe('Spanish');
});
