import { expect, test } from 'vitest';
import { askers, readMatrix } from './matrix.ts';
import { listAsks, nameOf } from './routes.ts';

const asks = listAsks().map(nameOf);
const rows = readMatrix();

test('every page, action and answer has a row in matrix.csv that says who gets what', () => {
	expect(asks.filter((ask) => !rows.some((row) => row.ask === ask))).toEqual([]);
});

test('every row of matrix.csv is about something that is there, once', () => {
	const listed = rows.map(({ ask }) => ask);
	expect(listed.filter((ask) => !asks.includes(ask))).toEqual([]);
	expect(listed).toEqual([...new Set(listed)]);
});

test('every cell is filled', () => {
	const empty = rows.flatMap(({ ask, answers }) =>
		askers
			.filter((asker) => !/^(\d{3}|sign in)$/.test(answers[asker]))
			.map((asker) => `${ask} ${asker}`)
	);
	expect(empty).toEqual([]);
});

test('the list of routes finds pages, actions and other answers', () => {
	expect(asks).toEqual(
		expect.arrayContaining([
			'GET /sign-in',
			'POST /sign-in',
			'POST /account?/password',
			'GET /health',
			'POST /sign-out'
		])
	);
});
