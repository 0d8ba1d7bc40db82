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

const members = () => world.database.owner`
	select p.name, o.name as organization, s.code as seat, a.standing, m.role, m.voting, m.level, m.county_fips as county, m.represents,
		m.during::text, m.compensated, q.name as alternate, m.notes,
		array(select perspective from perspective v where v.person_id = p.id order by 1) as perspectives
	from membership m join person p on p.id = m.person_id
	left join organization o on o.id = m.organization_id
	left join seat_assignment a on a.membership_id = m.id
	left join seat s on s.id = a.seat_id
	left join membership n on n.id = m.alternate_of left join person q on q.id = n.person_id
	order by p.name, m.during
`;

describe('members', () => {
	it('are saved with every column', async () => {
		const report = await bring(world, 'members', file);
		expect(counts(report)).toBe('3 added, 0 changed, 0 unchanged, 0 refused');
		expect(codes(report.warnings)).toEqual(['1 Diet column_unknown']);
		expect(await members()).toEqual([
			{
				name: 'Ana Ruiz',
				organization: 'Haven',
				seat: 'S01',
				standing: 'confirmed',
				role: 'member',
				voting: true,
				level: null,
				county: '37183',
				represents: 'Families',
				during: '[2024-07-01,)',
				compensated: 'yes',
				alternate: null,
				notes: { Diet: 'vegan' },
				perspectives: ['family', 'parent_caregiver']
			},
			{
				name: 'Ben Cole',
				organization: 'Wake Schools',
				seat: 'S02',
				standing: 'confirmed',
				role: 'vice_chair',
				voting: false,
				level: 'director',
				county: '37063',
				represents: null,
				during: '[2025-01-01,2027-01-01)',
				compensated: 'not_needed',
				alternate: null,
				notes: {},
				perspectives: ['agency']
			},
			{
				name: 'Cy Dorn',
				organization: 'Haven',
				seat: null,
				standing: null,
				role: 'member',
				voting: true,
				level: 'frontline',
				county: null,
				represents: null,
				during: '[2025-02-01,)',
				compensated: null,
				alternate: 'Ana Ruiz',
				notes: {},
				perspectives: []
			}
		]);
	});

	it('change nothing the second time, also when no day was given', async () => {
		await bring(world, 'members', file);
		expect(counts(await bring(world, 'members', file))).toBe(
			'0 added, 0 changed, 3 unchanged, 0 refused'
		);
		const bare = ['person', 'Dee', 'ANA RUIZ'];
		const first = await bring(world, 'members', bare);
		expect(counts(first)).toBe('1 added, 0 changed, 1 unchanged, 0 refused');
		expect(codes(first.warnings)).toEqual(['2 from from_today']);
		const later = await bring(world, 'members', bare, { today: '2027-01-01' });
		expect(counts(later)).toBe('0 added, 0 changed, 2 unchanged, 0 refused');
		expect((await members()).at(-1)).toMatchObject({ name: 'Dee', during: `[${today},)` });
	});

	it('are mended: another seat, another day, an end', async () => {
		await bring(world, 'members', file);
		const report = await bring(world, 'members', [
			'person,seat,from,to',
			'Ana Ruiz,S02,2024-06-01,2026-12-01',
			'Ben Cole,,2025-01-01,2026-11-01'
		]);
		expect(counts(report)).toBe('0 added, 2 changed, 0 unchanged, 0 refused');
		expect(codes(report.warnings)).toEqual(['2 from term_moved', '2 seat seat_changed']);
		expect(report.warnings.at(-1)!.value).toBe('S02');
		expect(await members()).toMatchObject([
			{ seat: 'S02', during: '[2024-06-01,2026-12-02)', represents: 'Families' },
			{ seat: 'S02', during: '[2025-01-01,2026-11-02)' },
			{}
		]);
		const holdings = await world.database
			.owner`select during::text from seat_assignment order by during`;
		expect(holdings).toEqual([
			{ during: '[2024-06-01,2026-12-02)' },
			{ during: '[2025-01-01,2026-11-02)' }
		]);
	});

	it('serve several times', async () => {
		const terms = ['person,from,to', 'Ana,2020-01-01,2021-01-01', 'ana,2022-01-01,'];
		expect(counts(await bring(world, 'members', terms))).toBe(
			'2 added, 0 changed, 0 unchanged, 0 refused'
		);
		expect(counts(await bring(world, 'members', terms))).toBe(
			'0 added, 0 changed, 2 unchanged, 0 refused'
		);
		expect(await world.database.owner`select from person`).toHaveLength(1);
		const crossed = await bring(world, 'members', ['person,from,to', 'Ana,2020-06-01,2022-06-01']);
		expect(codes(crossed.refused)).toEqual(['2 from overlapping_term']);
	});

	it('speak for the same again when they come back', async () => {
		const terms = [
			'person,perspectives,from,to',
			'Ana,youth,2020-01-01,2021-01-01',
			'Ana,youth,2026-01-01,',
			'Ben,youth; family,2020-01-01,2021-01-01'
		];
		await bring(world, 'members', terms);
		const said = await world.database.owner`
			select p.name, v.perspective, v.during::text
			from perspective v join person p on p.id = v.person_id order by p.name, v.perspective, v.during
		`;
		expect(said).toEqual([
			{ name: 'Ana', perspective: 'youth', during: '[2020-01-01,2021-01-02)' },
			{ name: 'Ana', perspective: 'youth', during: '[2026-01-01,)' },
			{ name: 'Ben', perspective: 'family', during: '[2020-01-01,2021-01-02)' },
			{ name: 'Ben', perspective: 'youth', during: '[2020-01-01,2021-01-02)' }
		]);
		expect(counts(await bring(world, 'members', terms))).toBe(
			'0 added, 0 changed, 3 unchanged, 0 refused'
		);
	});

	it('are undone whole', async () => {
		await bring(world, 'members', file);
		const before = await members();
		const { id } = await bring(world, 'members', [
			'person,seat,level,from',
			'Ana Ruiz,S02,manager,2024-06-01',
			'Eve,S01,,'
		]);
		expect((await undo(world.door(world.coordinator), id!, today)).outcome).toBe('done');
		expect(await members()).toEqual(before);
		expect(await world.database.owner`select from person`).toHaveLength(3);
	});

	it('with a coordinator among them give staff without a vote', async () => {
		const lines = [
			'person,role,organization,voting',
			'Cleo,coordinator,Haven,yes',
			'Cole,SOC Coordinator,,'
		];
		const report = await bring(world, 'members', lines);
		expect(codes(report.warnings)).toEqual([
			'2 role staff_given_seat_or_vote',
			'3 role coordinator_is_staff'
		]);
		expect(await members()).toEqual([]);
		expect(counts(await bring(world, 'members', lines))).toBe(
			'0 added, 0 changed, 2 unchanged, 0 refused'
		);
		const former = ['person,role,from,to', 'Dale,coordinator,2020-01-01,2021-01-01'];
		await bring(world, 'members', former);
		expect(counts(await bring(world, 'members', former))).toBe(
			'0 added, 0 changed, 1 unchanged, 0 refused'
		);
		const seated = await bring(world, 'members', ['person,seat,from', 'Cleo,S01,2025-01-01']);
		expect(codes(seated.warnings)).toEqual(['2 person staff_given_seat_or_vote']);
	});

	it('with mistakes are told what to mend', async () => {
		const { refused } = await bring(world, 'members', [
			'person,organization,seat,role,level,perspectives,from,to,compensated,alternate_of,county',
			'Ana,Havn,S09,boss,chief,pirate,2024-02-30,,perhaps,,Dare',
			'Ben,,,,,,2025-01-01,2024-01-01,,,',
			'Cy,,,,,,,,,Nobody,Orange',
			'Cy,,,,,,,,,,',
			'Dee,,,,,,,,,Dee,'
		]);
		expect(codes(refused)).toEqual([
			'2 county county_unknown',
			'2 seat seat_unknown',
			'2 role not_accepted',
			'2 level not_accepted',
			'2 perspectives not_accepted',
			'2 from no_such_day',
			'2 compensated not_accepted',
			'2 organization organization_unknown',
			'3 to to_before_from',
			'4 alternate_of person_unknown',
			'5 person duplicate_row',
			'6 alternate_of own_alternate'
		]);
		expect(refused.find(({ column }) => column === 'seat')?.facts.accepted).toEqual([
			'S01 Parent',
			'S02 School'
		]);
	});

	it('of unknown organizations are refused unless those may be created', async () => {
		const lines = ['person,organization', 'Ana,Havn', 'Ben,New Place'];
		const { refused } = await bring(world, 'members', lines);
		expect(refused).toMatchObject([
			{ row: 2, code: 'organization_unknown', facts: { near: [] } },
			{ row: 3, code: 'organization_unknown', facts: { near: [] } }
		]);
		const report = await bring(world, 'members', lines, { createOrganizations: true });
		expect(codes(report.warnings).filter((code) => code.includes('created'))).toEqual([
			'2 organization organization_created',
			'3 organization organization_created'
		]);
		expect(await members()).toMatchObject([
			{ organization: 'Havn' },
			{ organization: 'New Place' }
		]);
	});

	it('cannot be brought into another body', async () => {
		const report = await bring(world, 'members', 'person\nAna', { as: world.otherCoordinator });
		expect(codes(report.refused)).toEqual(['null null not_allowed']);
		expect(await members()).toEqual([]);
	});
});
