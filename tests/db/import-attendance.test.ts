import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { undo } from '#lib/server/imports/undo.ts';
import { bring, codes, counts, emptyWorld, makeWorld, today, type World } from './import-world.ts';

let world: World;

beforeAll(async () => {
	world = await makeWorld();
});

afterAll(() => world.database.close());

beforeEach(async () => {
	await emptyWorld(world);
	await bring(world, 'organizations', ['name', 'Haven', 'Wake Schools']);
});

const file = [
	'Person;Organization;Seat;Role;Voting;Level;Perspectives;County;Represents;From;To;Compensated;Alternate of;Diet',
	'Ana Ruiz;Haven;S01;member;yes;;"parent/caregiver;family member";Wake;Families;2024-07-01;;yes;;vegan',
	'Ben Cole;wake schools;School;Vice Chair;no;Director;agency;Durham County;;2025-01-01;2026-12-31;not needed;;',
	'Cy Dorn;Haven;;;;front line;;;;2025-02-01;;;ana  ruiz;'
];

describe('attendance', () => {
	const came = [
		'PERSON\tDate\tPresent',
		'ana ruiz\t2026-01-15\tYes',
		'Ben Cole\t2026-01-15\tno',
		'Cy Dorn\t2026-01-15\texcused',
		'Ana Ruiz\t2026-02-15\talternate'
	];
	const attendance = () => world.database.owner`
		select p.name, g.held_on, t.present from attendance t join meeting g on g.id = t.meeting_id
		join membership m on m.id = t.membership_id join person p on p.id = m.person_id order by g.held_on, p.name
	`;

	beforeEach(() => bring(world, 'members', file));

	it('is saved, with meetings for new days', async () => {
		expect(counts(await bring(world, 'attendance', came))).toBe(
			'4 added, 0 changed, 0 unchanged, 0 refused'
		);
		expect(await attendance()).toEqual([
			{ name: 'Ana Ruiz', heldOn: '2026-01-15', present: 'self' },
			{ name: 'Ben Cole', heldOn: '2026-01-15', present: 'absent' },
			{ name: 'Cy Dorn', heldOn: '2026-01-15', present: 'excused' },
			{ name: 'Ana Ruiz', heldOn: '2026-02-15', present: 'alternate' }
		]);
		expect(counts(await bring(world, 'attendance', came))).toBe(
			'0 added, 0 changed, 4 unchanged, 0 refused'
		);
		const mended = await bring(
			world,
			'attendance',
			came.map((line) => line.replace('no', 'yes'))
		);
		expect(counts(mended)).toBe('0 added, 1 changed, 3 unchanged, 0 refused');
		expect(await world.database.owner`select from meeting`).toHaveLength(2);
	});

	it('uses the meeting of that day, whatever its title', async () => {
		await world.database
			.owner`insert into meeting (body_id, held_on, title) values (${world.body}, '2026-01-15', 'January')`;
		await bring(world, 'attendance', came);
		expect(await world.database.owner`select from meeting`).toHaveLength(2);
	});

	it('with mistakes is refused', async () => {
		const { refused } = await bring(world, 'attendance', [
			'person,date,present',
			'Ana Ruis,2026-01-15,yes',
			'Ana Ruiz,2020-01-15,yes',
			'Ana Ruiz,15.1.2026,yes',
			'Ana Ruiz,2026-01-15,maybe',
			'Ana Ruiz,2027-01-15,yes',
			'Ben Cole,2026-03-15,yes',
			'Ben Cole,2026-03-15,no'
		]);
		expect(codes(refused)).toEqual([
			'2 person person_unknown',
			'3 date not_member_then',
			'4 date not_a_day',
			'5 present not_accepted',
			'6 date meeting_in_future',
			'8 person duplicate_row'
		]);
		expect(refused[0]?.facts).toEqual({ near: ['Ana Ruiz'] });
		expect(await attendance()).toEqual([]);
	});

	it('stands in the way of undoing its members, and goes before them', async () => {
		const { id } = await bring(world, 'attendance', came);
		const [{ id: older } = { id: '' }] = await world.database.owner<
			{ id: string }[]
		>`select id from import where kind = 'members'`;
		const blocked = await undo(world.door(world.coordinator), older, today);
		expect(blocked.outcome).toBe('blocked');
		expect(blocked.obstacles.every(({ reason }) => reason === 'in_use')).toBe(true);
		expect((await undo(world.door(world.coordinator), id!, today)).outcome).toBe('done');
		expect((await undo(world.door(world.coordinator), older, today)).outcome).toBe('done');
		expect(await world.database.owner`select from person`).toHaveLength(0);
	});
});
