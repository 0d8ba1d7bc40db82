import { expect, test } from 'vitest';
import { readWorkbook } from './imports/read-workbook.ts';
import { workbookOf } from './workbook.ts';

test('names that begin like formulas, or that the language knows, stay what they are', async () => {
	const names = ['=1+1', '+5', '-5', '@x', 'constructor', '__proto__', 'toString', '010', 'a\nb'];
	const bytes = await workbookOf([
		{ sheet: 'Names', rows: [['name'], ...names.map((name) => [name])] }
	]);
	const rows = await readWorkbook(bytes);
	expect(rows.slice(1).map(({ cells }) => cells[0]!.trim())).toEqual(names);
});
