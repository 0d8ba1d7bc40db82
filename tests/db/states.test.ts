import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judge, type Roster } from '#lib/domain/roster/roster.ts';
import { rollUp, type StateRollUp } from '#lib/domain/state/roll-up.ts';
import { total } from '#lib/domain/share.ts';
import { read } from '#lib/server/connect.ts';
import type { KeptTables } from '#lib/server/judged-tables.ts';
import { Keep } from '#lib/server/keep.ts';
import * as rosters from '#lib/server/rosters.ts';
import * as states from '#lib/server/states.ts';
import { seededDatabase, type FreshDatabase } from './database.ts';

const today = '2026-11-21';
// Before and after Sandhills and Eastpointe went to Trillium, and on a day when few tables had members.
const days = [today, '2026-05-21', '2024-01-31'];
const visitor = { account: null };
const template = 'MOBILE_CRISIS_COMMUNITY_PARTNERS';
let database: FreshDatabase;

beforeAll(async () => {
	database = await seededDatabase(today);
});

afterAll(() => database.close());

async function stateOn(on: string, code = 'NC', kept: KeptTables | null = null) {
	const facts = await read(database.app, visitor, (sql) =>
		states.find(sql, { code, name: code }, { on, now: today, template, kept })
	);
	return rollUp(facts);
}

/** What each collaborative says of itself, one by one. */
async function tablesOn(on: string): Promise<Roster[]> {
	return read(database.app, visitor, async (sql) => {
		const bodies = await sql<rosters.Table[]>`
			select id, slug, name, bylaws from body
			where state_code = 'NC' and type = 'community_collaborative' and during @> ${on}::date
		`;
		const facts = await Promise.all(bodies.map((body) => rosters.factsOf(sql, body, on)));
		return facts.map((each) => judge(each, on));
	});
}

describe.each(days)('North Carolina on %s', (on) => {
	let state: StateRollUp;
	let known: Roster[];

	beforeAll(async () => {
		[state, known] = [await stateOn(on), await tablesOn(on)];
		known = known.filter(({ members }) => members > 0);
	});

	test('has the coverage of its tables together', () => {
		expect(state.total.recorded.have).toBe(known.length);
		for (const each of ['required', 'expected', 'optional', 'all'] as const) {
			const coverage = known.map((roster) => roster.coverage[each]);
			const effective = known.map((roster) => roster.coverage.effective[each]);
			expect(state.total.coverage?.[each] ?? total([])).toEqual(total(coverage));
			expect(state.total.coverage?.effective[each] ?? total([])).toEqual(total(effective));
		}
	});

	test('has the coverage of its tables in each catchment', () => {
		for (const catchment of state.catchments) {
			const own = known.filter(({ body }) => catchment.collaboratives.includes(body.slug));
			expect(catchment.coverage?.all ?? total([])).toEqual(
				total(own.map(({ coverage }) => coverage.all))
			);
		}
	});

	test('counts the counties of its tables with a member, each once', () => {
		const counties = known.flatMap(({ geography }) => geography.counties);
		const present = counties.filter(({ members }) => members > 0).map(({ fips }) => fips);
		expect(state.total.presence?.have ?? 0).toBe(new Set(present).size);
		expect(state.total.presence?.need ?? 0).toBe(new Set(counties.map(({ fips }) => fips)).size);
	});

	test('counts the voices of its tables', () => {
		const { have, need } = total(known.map(({ perspectives }) => perspectives));
		expect(state.total.voices?.need ?? 0).toBe(need);
		if (have >= 5) expect(state.total.voices?.have).toBe(have);
	});

	test('has every county, in the catchment of the day', () => {
		expect(state.counties).toHaveLength(100);
		const inCatchments = state.catchments.flatMap(({ counties }) => counties);
		expect(inCatchments.toSorted()).toEqual(state.counties.map(({ fips }) => fips).toSorted());
		const children = state.catchments.map((catchment) => catchment.children ?? 0);
		expect(children.reduce((sum, each) => sum + each)).toBe(state.total.children);
	});
});

test('the catchments are those of the day', async () => {
	const names = async (on: string) => (await stateOn(on)).catchments.map(({ name }) => name);
	expect(await names(today)).toEqual(['Alliance', 'Partners', 'Trillium', 'Vaya']);
	expect(await names('2024-01-31')).toContain('Sandhills');
});

test('today’s tables by the boundaries of another day: other groups, the same state', async () => {
	const facts = await read(database.app, visitor, (sql) =>
		states.find(
			sql,
			{ code: 'NC', name: 'NC' },
			{ on: today, now: today, boundaries: '2024-01-31', template, kept: null }
		)
	);
	const [then, now] = [rollUp(facts), await stateOn(today)];
	const names = then.catchments.map(({ name }) => name);
	expect(names).toEqual((await stateOn('2024-01-31')).catchments.map(({ name }) => name));
	expect(names).toContain('Sandhills');
	expect({ ...then.total, shared: [] }).toEqual({ ...now.total, shared: [] });
	const counties = then.catchments.flatMap((catchment) => catchment.counties);
	expect(counties.toSorted()).toEqual(now.counties.map(({ fips }) => fips).toSorted());
	const scotland = (state: StateRollUp) => state.counties.find(({ fips }) => fips === '37165');
	expect(scotland(then)).toEqual({ ...scotland(now), catchment: scotland(then)?.catchment });
});

test('what is not recorded is in no sum', async () => {
	const { total, counties } = await stateOn(today);
	expect(total.recorded).toEqual({ have: 3, need: 14 });
	const durham = counties.find(({ name }) => name === 'Durham');
	expect(durham?.findings.map(({ kind }) => kind)).toEqual(['nothing-recorded']);
	expect(durham?.partners.reason).toBe('nothing-recorded');
});

test('the counties that most lack partners have no collaborative, and most children first', async () => {
	const { lacking } = await stateOn(today);
	expect(lacking.slice(0, 3).map(({ reason }) => reason)).toEqual(
		Array(3).fill('no-collaborative')
	);
	const children = lacking.slice(0, 3).map((county) => county.children ?? 0);
	expect(children).toEqual(children.toSorted((one, other) => other - one));
});

test('the worked example has three partners connected, four present and ten absent', async () => {
	const facts = await read(database.app, visitor, async (sql) => {
		const [{ state }] = await sql<[{ state: string }]>`
			select state_code as state from body where slug = 'three-rivers'
		`;
		return states.find(
			sql,
			{ code: state, name: state },
			{ on: today, now: today, template, kept: null }
		);
	});
	const types = facts.tables.find(({ slug }) => slug === 'three-rivers')!.partners!.types;
	const expected = types.filter((type) => type.class === 'expected');
	const labels = (state: string) =>
		expected.filter((type) => type.state === state).map(({ label }) => label);
	expect(expected).toHaveLength(17);
	expect(labels('connected')).toEqual(['Law enforcement', 'Outpatient Providers', 'Hospitals']);
	expect(labels('present')).toEqual([
		'Individuals with Lived Experience',
		'Places of worship',
		'Schools',
		'Pediatricians'
	]);
	expect(labels('absent')).toHaveLength(10);
});

test('someone at two tables is one person for the state, for everyone alike', async () => {
	const before = (await stateOn(today)).total.voices;
	await database.owner`
		update person set email = 'twice@example.org' where id in (
			select person_id from (
				select distinct on (m.body_id) m.person_id
				from membership m join body b on b.id = m.body_id join perspective p on p.person_id = m.person_id
				where b.slug in ('foothills', 'wake-county') and m.during @> ${today}::date and p.during @> ${today}::date
					and p.perspective = 'parent_caregiver' and m.role = 'member' and m.alternate_of is null
				order by m.body_id, m.id
			) two
		)
	`;
	const after = (await stateOn(today)).total.voices;
	expect(after).toEqual({ have: before!.have! - 1, need: before!.need - 1 });
});

describe('tables kept from before', () => {
	const changes = {
		'a member leaves': `update membership set during = daterange(lower(during), '${today}')
			where id = (select m.id from membership m join body b on b.id = m.body_id
				where b.slug = 'wake-county' and m.during @> date '${today}' and m.role = 'member' order by m.id limit 1)`,
		'an organization of another table turns to another kind of work': `update organization set sector_code = 'law_enforcement'
			where id in (select m.organization_id from membership m join body b on b.id = m.body_id where b.slug = 'wake-county')`,
		'a county gets more children': `update county set children = 999 where state_code = 'NC'`,
		'a setting of a table changes': `update body set bylaws = '{"inactiveAfterMissed": 1}' where state_code = 'NC'`,
		'a list of partners asks for less': `update template_seat set class = 'optional'
			where template_id = (select id from seat_template where code = '${template}' limit 1)`
	};

	test.each(Object.entries(changes))('are judged again when %s', async (_, change) => {
		const kept: KeptTables = new Keep(100);
		const before = await stateOn(today, 'NC', kept);
		await database.owner.unsafe(change);
		const after = await stateOn(today, 'NC', kept);
		expect(after).not.toEqual(before);
		expect(after).toEqual(await stateOn(today));
	});

	test('are the same as long as nothing changed, and each viewer has their own', async () => {
		const kept: KeptTables = new Keep(100);
		const tables = async (account: string | null) =>
			read(database.app, { account }, (sql) =>
				states.find(sql, { code: 'NC', name: 'NC' }, { on: today, now: today, template, kept })
			);
		const [first, second] = [await tables(null), await tables(null)];
		expect(second.tables.map(({ roster }) => roster)).toEqual(
			first.tables.map(({ roster }) => roster)
		);
		expect(second.tables.every(({ roster }, at) => roster === first.tables[at]!.roster)).toBe(true);
		const [leader] = await database.owner<[{ id: string }]>`
			select account_id as id from account_role where role = 'administrator' limit 1
		`;
		const inside = await tables(leader.id);
		expect(rollUp(inside)).toEqual(rollUp(first));
		expect(inside.tables.some(({ roster }, at) => roster === first.tables[at]!.roster)).toBe(false);
	});
});
