import { expect, test } from 'vitest';
import { choiceText, listText, numberText } from './lists.ts';
import { shortDay } from './dates.ts';
import { overwriteGetLocale } from './paraglide/runtime.js';

test('what is remembered for one language is not given to another', () => {
	const said = (['en', 'es', 'en'] as const).map((language) => {
		overwriteGetLocale(() => language);
		return [
			listText(['a', 'b']),
			choiceText(['a', 'b']),
			numberText(1234.5),
			numberText(0.25, { style: 'percent' }),
			shortDay('2026-03-08')
		];
	});
	expect(said[0]).toEqual(['a and b', 'a or b', '1,234.5', '25%', 'Mar 8, 2026']);
	expect(said[1]).toEqual(['a y b', 'a o b', '1234,5', '25\u00a0%', '8 mar 2026']);
	expect(said[2]).toEqual(said[0]);
});
