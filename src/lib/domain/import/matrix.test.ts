import { expect, test } from 'vitest';
import { listOfMatrix } from './matrix.ts';

const sheet = (lines: string[]) => {
	const rows = lines.map((line, index) => ({ number: index + 1, cells: line.split(',') }));
	return { header: rows[0]!, rows: rows.slice(1) };
};

test('a square of organizations becomes a list, its diagonal and empty cells left out', () => {
	const list = listOfMatrix(
		sheet(['Organization,Court,School', 'Court,5,3', ' school ,-,', 'Court,,0'])
	);
	expect(list?.header.cells).toEqual(['from', 'to', 'level']);
	expect(list?.rows).toEqual([
		{ number: 2, cells: ['Court', 'School', '3'] },
		{ number: 3, cells: ['Court', 'School', '0'] }
	]);
});

test('a list, a table of something else and a single column are none', () => {
	expect(listOfMatrix(sheet(['from,to,level', 'Court,School,3']))).toBeUndefined();
	expect(listOfMatrix(sheet([',Court,School', 'Clinic,1,2']))).toBeUndefined();
	expect(listOfMatrix(sheet([',Court', 'Court,']))).toBeUndefined();
});
