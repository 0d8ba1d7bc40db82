import { expect, test } from 'vitest';
import { roleMatrix, type PartnerRole } from './roles.ts';

const party = (id: string) => ({ id, name: id });
const role = (id: string, step: PartnerRole['step']): PartnerRole => ({
	...{ id: `${id} ${step}`, organization: party(id), step, does: 'Comes', contact: null },
	...{ hours: null, openToAll: false, version: 1 }
});

test('a partner has its roles by step; partners without one and steps without anyone are pointed out', () => {
	const matrix = roleMatrix(
		[party('b'), party('a'), party('a')],
		[role('a', 'on_scene'), role('a', 'call')]
	);
	expect(matrix.rows.map(({ id }) => id)).toEqual(['a', 'b']);
	expect(matrix.rows[0]!.roles.map(({ role: one }) => one?.id ?? null)).toEqual([
		'a call',
		null,
		'a on_scene',
		null,
		null
	]);
	expect(matrix.without).toEqual([party('b')]);
	expect(matrix.empty).toEqual(['dispatch', 'transport', 'follow_up']);
	expect(matrix.share).toEqual({ have: 1, need: 2 });
});

test('who has a role without being a partner stands there and is not counted', () => {
	const matrix = roleMatrix([party('a')], [role('z', 'call')]);
	expect(matrix.rows.map(({ id }) => id)).toEqual(['a', 'z']);
	expect(matrix.share).toEqual({ have: 0, need: 1 });
});

test('without partners and roles every step is empty', () => {
	const matrix = roleMatrix([], []);
	expect(matrix).toMatchObject({ rows: [], without: [], share: { have: 0, need: 0 } });
	expect(matrix.empty).toHaveLength(5);
});
