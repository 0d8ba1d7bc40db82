import { expect, test } from 'vitest';
import { unknownMember } from '../roster/members.ts';
import { goalMatrix, type Goal } from './goals.ts';
import { phaseRows, phasesWithoutLived, timesTaken, type PlanActivity } from './phases.ts';
import { workOf, type Task } from './tasks.ts';

const on = '2026-11-22';
const blank = { rationale: null, since: '2026-01-01', version: 1, sectors: [], perspectives: [] };
const goal = (id: string, needs: Partial<Goal>): Goal => ({
	...blank,
	id,
	position: 1,
	statement: id,
	...needs
});
const member = (id: string, given: object) => ({ ...unknownMember(id, '2025-01-01'), ...given });

test('a goal has its partners when someone of each comes, and says who is missing', () => {
	const members = [
		member('school', { sectors: ['education'] }),
		member('clinic', { sectors: ['primary_care'] }),
		member('youth', { perspectives: ['youth'] })
	];
	const seats = [{ id: 'S15', rule: { any: [{ sector: ['courts'] }, { sector: ['housing'] }] } }];
	const { goals, columns, complete } = goalMatrix(
		[
			goal('a', { sectors: ['education'], perspectives: ['youth'] }),
			goal('b', { sectors: ['education', 'primary_care', 'courts'] }),
			goal('c', {})
		],
		members,
		(id) => id !== 'clinic',
		seats
	);
	expect(goals.map(({ has }) => has)).toEqual([
		{ have: 2, need: 2 },
		{ have: 1, need: 3 },
		{ have: 0, need: 0 }
	]);
	expect(goals[1]!.missing).toEqual([
		{ kind: 'sector', code: 'primary_care', presence: 'inactive', seat: null },
		{ kind: 'sector', code: 'courts', presence: 'absent', seat: 'S15' }
	]);
	expect(columns.map(({ code }) => code)).toEqual(['education', 'primary_care', 'courts', 'youth']);
	expect(complete).toEqual({ have: 1, need: 2 });
});

test('no goals and no members are told apart from nothing missing', () => {
	const nothing = goalMatrix([], [], () => true, []);
	expect(nothing).toEqual({ goals: [], columns: [], complete: { have: 0, need: 0 } });
	const alone = goalMatrix([goal('a', { sectors: ['courts'] })], [], () => true, []);
	expect(alone.complete).toEqual({ have: 0, need: 1 });
});

test('a phase without lived experience is named, one where nobody counted is not', () => {
	const rows = phaseRows([
		{ phase: 'planning', perspectives: ['youth', 'agency'] },
		{ phase: 'planning', perspectives: ['agency'] },
		{ phase: 'design', perspectives: ['provider'] },
		{ phase: 'design', perspectives: null },
		{ phase: 'evaluation', perspectives: null }
	]);
	expect(rows.map(({ phase, activities, notCounted }) => [phase, activities, notCounted])).toEqual([
		['planning', 2, 0],
		['design', 2, 1],
		['implementation', 0, 0],
		['evaluation', 1, 1]
	]);
	expect(rows[0]).toMatchObject({
		lived: { have: 1, need: 2 },
		byPerspective: { youth: { have: 1, need: 2 }, agency: { have: 2, need: 2 } }
	});
	expect(phasesWithoutLived(rows)).toEqual(['design']);
});

test('how often people took part adds up over the activities of a phase', () => {
	const activity = (phase: 'planning' | 'design', people: PlanActivity['people']) => ({
		...{ id: 'x', goalId: null, what: 'x', heldOn: on, version: 1 },
		phase,
		people
	});
	const list = [
		activity('planning', { youth: 2 }),
		activity('planning', { youth: 1, agency: 4 }),
		activity('planning', null),
		activity('design', { youth: 9 })
	];
	expect(timesTaken(list, 'planning')).toEqual({ youth: 3, agency: 4 });
	expect(timesTaken(list, 'evaluation')).toEqual({});
});

test('a partner is busy with a seat in a group or an open task; a done task is not enough', () => {
	const partners = ['court', 'school', 'clinic', 'library'].map((id) => ({ id, name: id }));
	const groups = [{ id: 'g', slug: 'g', name: 'Group', organizations: ['school'] }];
	const task = (organizationId: string, dueOn: string | null, doneOn: string | null): Task => ({
		...{ id: organizationId, goalId: null, groupId: null, organizationName: '', version: 1 },
		jointActivityId: null,
		...{ what: 'x', organizationId, dueOn, doneOn }
	});
	const tasks = [
		task('court', '2026-11-21', null),
		task('clinic', null, '2026-11-22'),
		task('library', null, '2026-11-23')
	];
	const work = workOf(partners, groups, tasks, on);
	expect(work.without.map(({ id }) => id)).toEqual(['clinic']);
	expect(work.busy).toEqual({ have: 3, need: 4 });
	expect(work.partners.map(({ late, done, open }) => [late, done, open.length])).toEqual([
		[1, 0, 1],
		[0, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	]);
});
