import { describe, expect, test } from 'vitest';
import { administers, bringsIn, coordinates, leads, runs, sees, visitor } from './viewer.ts';
import type { Role, Viewer } from './viewer.ts';

const nowhere = { body: null, bodyId: null, stateCode: null, catchmentId: null };

const withRole = (role: Role): Viewer => ({
	account: { id: '1', name: 'Ana Ruiz', email: 'ana@example.org' },
	language: 'en',
	roles: [role]
});

describe('what a viewer may do', () => {
	test('a visitor sees no people and changes nothing', () => {
		const nobody = visitor('es');
		expect(nobody).toEqual({ account: null, language: 'es', roles: [] });
		expect([
			administers(nobody),
			runs(nobody, 'haywood'),
			sees(nobody, 'haywood'),
			leads(nobody, 'NC'),
			bringsIn(nobody)
		]).not.toContain(true);
	});

	test('a member sees the people of one body and changes nothing', () => {
		const member = withRole({ ...nowhere, role: 'member', body: 'haywood', bodyId: '1' });
		expect(sees(member, 'haywood')).toBe(true);
		expect(sees(member, 'buncombe')).toBe(false);
		expect(runs(member, 'haywood')).toBe(false);
		expect(bringsIn(member)).toBe(false);
	});

	test('a coordinator runs one body', () => {
		const coordinator = withRole({ ...nowhere, role: 'coordinator', body: 'haywood', bodyId: '1' });
		expect(runs(coordinator, 'haywood')).toBe(true);
		expect(runs(coordinator, 'buncombe')).toBe(false);
		expect(coordinates(coordinator, 'haywood')).toBe(true);
		expect(coordinates(coordinator, 'buncombe')).toBe(false);
		expect(bringsIn(coordinator)).toBe(true);
	});

	test('state leadership keeps places but does not see the people of a body', () => {
		const leader = withRole({ ...nowhere, role: 'state_leader', stateCode: 'NC' });
		expect(leads(leader, 'NC')).toBe(true);
		expect(leads(leader, 'TN')).toBe(false);
		expect(sees(leader, 'haywood')).toBe(false);
	});

	test('an administrator may do everything but what only coordinators do', () => {
		const administrator = withRole({ ...nowhere, role: 'administrator' });
		expect([
			administers(administrator),
			runs(administrator, 'any'),
			sees(administrator, 'any'),
			leads(administrator, 'NC'),
			bringsIn(administrator)
		]).not.toContain(false);
		expect(coordinates(administrator, 'any')).toBe(false);
	});
});
