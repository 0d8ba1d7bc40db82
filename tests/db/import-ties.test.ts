import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { csvText } from '#lib/domain/import/template.ts';
import { reportRows } from '#lib/domain/tie/report-file.ts';
import { read } from '#lib/server/connect.ts';
import { undo } from '#lib/server/imports/undo.ts';
import * as ties from '#lib/server/ties.ts';
import { bring, codes, counts, emptyWorld, makeWorld, today, type World } from './import-world.ts';

let world: World;

beforeAll(async () => {
	world = await makeWorld();
});

afterAll(() => world.database.close());

beforeEach(async () => {
	await emptyWorld(world);
	await bring(world, 'organizations', ['name,id', 'Court,1', 'School,2', 'Clinic,3']);
});

const asked = ['from,to,level,wave', 'Court,School,3,Spring', 'School, court ,1,spring'];

const reports = () =>
	world.database.owner<{ text: string }[]>`
	select concat_ws(' ', w.name, f.name, t.name, r.level, nullif(r.respondent, ''), nullif(r.dimensions, '{}')) as text
	from tie_report r join wave w on w.id = r.wave_id
	join organization f on f.id = r.from_organization_id join organization t on t.id = r.to_organization_id
	order by 1
`.then((rows) => rows.map(({ text }) => text));

const ratings = () =>
	world.database.owner<{ text: string }[]>`
	select f.name || ' ' || t.name || ' ' || r.dimension || ' ' || r.rating as text
	from tie_rating r
	join organization f on f.id = r.from_organization_id join organization t on t.id = r.to_organization_id
	order by 1
`.then((rows) => rows.map(({ text }) => text));

const written = () =>
	read(world.database.app, { account: world.coordinator }, async (sql) => {
		const [wave] = await sql<{ id: string; name: string }[]>`select id, name from wave`;
		const named = await ties.listNamed(sql, wave!.id);
		return csvText(reportRows(wave!.name, named, await ties.list(sql, wave!.id)));
	});

describe('a file of ties', () => {
	it('adds directed reports and the wave they name', async () => {
		const report = await bring(world, 'ties', asked);
		expect(counts(report)).toBe('2 added, 0 changed, 0 unchanged, 0 refused');
		expect(codes(report.warnings)).toEqual(['2 wave wave_created']);
		expect(await reports()).toEqual(['Spring Court School 3', 'Spring School Court 1']);
	});

	it('reads whole levels as spreadsheets write them', async () => {
		await bring(world, 'ties', ['from;to;level', 'Court;School;3,0', 'School;Court;1.00']);
		expect((await reports()).map((text) => text.slice(-1))).toEqual(['3', '1']);
	});

	it('brought twice changes nothing, and a new level changes one row', async () => {
		await bring(world, 'ties', asked);
		expect(counts(await bring(world, 'ties', asked))).toBe(
			'0 added, 0 changed, 2 unchanged, 0 refused'
		);
		const again = await bring(world, 'ties', [asked[0]!, 'Court,School,4,Spring', asked[2]!]);
		expect(counts(again)).toBe('0 added, 1 changed, 1 unchanged, 0 refused');
		expect(await reports()).toContain('Spring Court School 4');
	});

	it('may be a table with organizations down the side and across the top', async () => {
		const report = await bring(world, 'ties', [',Court,School,Clinic', 'Court,,3,', 'Clinic,0,,-']);
		expect(counts(report)).toBe('2 added, 0 changed, 0 unchanged, 0 refused');
		expect(await reports()).toEqual(['2026 Clinic Court 0', '2026 Court School 3']);
	});

	it('goes into the wave of the order, else the latest, else one of the year', async () => {
		const lines = ['From,To,Level', 'Court,School,3'];
		await bring(world, 'ties', lines);
		await bring(world, 'ties', ['from,to,level', 'Clinic,School,2'], { wave: 'Zweite' });
		await bring(world, 'ties', ['from,to,level', 'Clinic,Court,2']);
		expect(await reports()).toEqual([
			'2026 Court School 3',
			'Zweite Clinic Court 2',
			'Zweite Clinic School 2'
		]);
	});

	it('keeps respondents of one organization apart, and dimensions that were answered', async () => {
		const report = await bring(world, 'ties', [
			'from,to,level,respondent,reporter level,Shared language/understanding,joint_training',
			'Court,School,3,1,director,4,',
			'Court,School,1,2,frontline,,0'
		]);
		expect(counts(report)).toBe('2 added, 0 changed, 0 unchanged, 0 refused');
		expect(await reports()).toEqual([
			'2026 Court School 1 2 {"joint_training": 0}',
			'2026 Court School 3 1 {"shared_language": 4}'
		]);
	});

	it('with mistakes is refused whole', async () => {
		const { refused } = await bring(world, 'ties', [
			'from,to,level,trust',
			'Court,School,6,',
			'Court,Clinic,2.5,',
			'Court,Court,2,',
			'Cort,School,2,',
			'Court,2,3,5',
			'Clinic,School,,',
			'School,Court,-1,',
			'Clinic,Court,1,',
			'clinic,Court,2,'
		]);
		expect(codes(refused)).toEqual([
			'2 level level_scale',
			'3 level level_between',
			'4 to self_tie',
			'5 from organization_unknown',
			'6 trust dimension_scale',
			'7 level required',
			'8 level level_scale',
			'10 from duplicate_row'
		]);
		expect(await reports()).toEqual([]);
	});

	it('written here from the reports comes in again and changes nothing, here and elsewhere', async () => {
		const lines = [
			'from,to,level,wave,respondent,reporter_level,joint_training,trust',
			'Court,School,3,Spring,1,director,,4',
			'Court,School,0,Spring,2,,0,',
			'School,Court,1,Spring,,,,'
		];
		await bring(world, 'ties', lines);
		const before = await reports();
		const file = await written();
		expect(file).not.toContain('trust');
		expect(counts(await bring(world, 'ties', file))).toBe(
			'0 added, 0 changed, 3 unchanged, 0 refused'
		);
		await world.database.owner`delete from tie_report`;
		await bring(world, 'ties', file);
		expect(await reports()).toEqual(before);
	});

	it.each([
		['a matrix of means', [',Court,School', 'Court,,2.5', 'School,2.5,'], '2 level level_between'],
		['decimal commas', ['from;to;level', 'Court;School;2,5'], '2 level level_between']
	])('that holds means is refused with what to do: %s', async (_, lines, expected) => {
		const { refused } = await bring(world, 'ties', lines);
		expect(codes(refused)[0]).toBe(expected);
		expect(await reports()).toEqual([]);
	});

	it('that was made here of answers comes in, and says that it holds means', async () => {
		const lines = ['from,to,level,from_id,to_id', 'Court,School,2,1,2'];
		const { added, warnings } = await bring(world, 'ties', lines);
		expect(added).toBe(1);
		expect(codes(warnings)).toContain('null null ties_derived');
	});

	it('finds a tie with itself behind a name and an id', async () => {
		const { refused } = await bring(world, 'ties', ['from,to,level', 'Court,1,2']);
		expect(codes(refused)).toEqual(['2 to self_tie']);
	});

	it('creates organizations once when asked to, and undo takes all of it out', async () => {
		const lines = ['from,to,level,value', 'Court,Farm,3,2', 'Farm,Mill,2,4', 'Mill,Farm,2,'];
		const report = await bring(world, 'ties', lines, { createOrganizations: true });
		expect(counts(report)).toBe('3 added, 0 changed, 0 unchanged, 0 refused');
		const created = report.warnings.filter(({ code }) => code === 'organization_created');
		expect(created.map(({ value }) => value).toSorted()).toEqual(['Farm', 'Mill']);
		const names = () => world.database.owner`select name from organization order by name`;
		expect((await names()).map(({ name }) => name)).toEqual([
			'Clinic',
			'Court',
			'Farm',
			'Mill',
			'School'
		]);
		expect(await ratings()).toHaveLength(2);
		expect((await undo(world.door(world.coordinator), report.id!, today)).outcome).toBe('done');
		expect(await names()).toHaveLength(3);
		expect(await reports()).toEqual([]);
		expect(await ratings()).toEqual([]);
		expect(await world.database.owner`select from wave`).toHaveLength(0);
	});

	it('is not for the coordinator of another body', async () => {
		const report = await bring(world, 'ties', asked, { as: world.otherCoordinator });
		expect(codes(report.refused)).toEqual(['null null not_allowed']);
	});
});

describe('ratings in a file', () => {
	const rated = ['from,to,level,trust', 'Court,School,3,4', 'Clinic,School,3,1'];

	it('are kept apart from the reports, and nothing tells whether one was known', async () => {
		const [first, second] = [await bring(world, 'ties', rated), await bring(world, 'ties', rated)];
		expect(codes(first.warnings)).toEqual(['2 wave wave_created', '2 trust ratings_kept']);
		expect(counts(second)).toBe('0 added, 0 changed, 2 unchanged, 0 refused');
		const other = await bring(world, 'ties', [rated[0]!, 'Court,School,3,2', rated[2]!]);
		expect({ ...other, id: null }).toEqual({ ...second, id: null });
		expect(await ratings()).toEqual([
			'Clinic School trust 1',
			'Court School trust 2',
			'Court School trust 4'
		]);
	});

	it('count again as before when the file that changed them is undone', async () => {
		await bring(world, 'ties', rated);
		const { id } = await bring(world, 'ties', [rated[0]!, 'Court,School,3,2']);
		expect((await undo(world.door(world.coordinator), id!, today)).outcome).toBe('done');
		expect(await ratings()).toEqual(['Clinic School trust 1', 'Court School trust 4']);
	});

	it('stand in no book, no report and no past import', async () => {
		await bring(world, 'ties', rated);
		const told = await world.database.owner`
			select c.table_name, c.before, c.after from change c
			union all select 'import', i.report, null from import i
		`;
		expect(JSON.stringify(told)).not.toMatch(/trust":|"rating"/);
		expect(told.some(({ table_name: table }) => table === 'tie_rating')).toBe(false);
	});
});
