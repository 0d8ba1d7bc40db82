import { expect, test } from 'vitest';
import { isReport } from './doors.ts';

test('the state, tiles and files are reports; pages are not', () => {
	const reports = [
		'/state',
		'/state.json',
		'/[body]/missing.json',
		'/tiles/[layer]/[z]/[x]/[y].pbf',
		'/[body]/network.xlsx'
	];
	const pages = [
		null,
		'/',
		'/[body]',
		'/[body]/missing',
		'/state/map',
		'/health',
		'/import/template/[file]'
	];
	expect(reports.filter((route) => !isReport(route))).toEqual([]);
	expect(pages.filter(isReport)).toEqual([]);
});
