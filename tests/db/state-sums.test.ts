import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { partnersOf, typesThatCount, type PartnerMap } from '#lib/domain/partner/partners.ts';
import { daysBefore, type Day } from '#lib/domain/place/dates.ts';
import { judge, type Roster } from '#lib/domain/roster/roster.ts';
import type { StateFigures } from '#lib/domain/state/roll-up.ts';
import { rollUp } from '#lib/domain/state/roll-up.ts';
import type { TrendFigures } from '#lib/domain/state/trend.ts';
import { read, type Sql } from '#lib/server/connect.ts';
import { Keep } from '#lib/server/keep.ts';
import * as partners from '#lib/server/partners.ts';
import * as positions from '#lib/server/positions.ts';
import * as rosters from '#lib/server/rosters.ts';
import * as states from '#lib/server/states.ts';
import * as trends from '#lib/server/trends.ts';
import { seededDatabase, type FreshDatabase } from './database.ts';

// Whatever the day and the boundaries: every number of a state and its catchments is the sum of what the collaboratives'
// own pages answer, added up here in the plainest way, without the code that rolls up.

const today = '2026-11-21';
const state = { code: 'NC', name: 'North Carolina' };
const template = 'MOBILE_CRISIS_COMMUNITY_PARTNERS';
let database: FreshDatabase;

/** A collaborative by its own answers. */
interface Own {
	slug: string;
	counties: string[];
	roster: Roster;
	partners: PartnerMap;
}

beforeAll(async () => {
	database = await seededDatabase(today);
	const sql = database.owner;
	// Foothills lies in two catchments, and most tables have no member on record. Surry and, for a year,
	// Stokes get a second table that has members.
	await sql`
		insert into body_county (body_id, county_fips, during)
		select id, '37171', daterange('2024-07-01', null) from body where slug = 'wake-county'
	`;
	await sql`
		insert into body_county (body_id, county_fips, during)
		select id, '37169', daterange('2025-01-01', '2026-01-01') from body where slug = 'mitchell-county'
	`;
	// Everybody at Foothills was asked how closely they work together, so that some partners are connected.
	await sql`
		with wave as (
			insert into wave (body_id, name, opens_on, closes_on)
			select id, 'Spring', '2025-03-01', '2025-04-01' from body where slug = 'foothills' returning id, body_id
		),
		sits as (select distinct m.body_id, m.organization_id as id from membership m join wave using (body_id) where m.organization_id is not null)
		insert into tie_report (body_id, wave_id, from_organization_id, to_organization_id, level)
		select wave.body_id, wave.id, one.id, other.id, 4 from wave, sits one, sits other where one.id <> other.id
	`;
});

afterAll(() => database.close());

/** What each collaborative answers for a day, one by one, as its own pages ask. */
async function ownAnswers(sql: Sql, on: Day): Promise<Own[]> {
	const bodies = await sql<rosters.Table[]>`
		select id, slug, name, bylaws from body
		where state_code = 'NC' and type = 'community_collaborative' and during @> ${on}::date
	`;
	const list = (await partners.findTemplate(sql, template, on))!;
	return Promise.all(
		bodies.map(async (body) => {
			const facts = await rosters.factsOf(sql, body, on);
			const around = await partners.factsByBody(sql, new Map([[body.id, facts]]), list, on);
			return {
				slug: body.slug,
				counties: facts.counties.map(({ fips }) => fips),
				roster: judge(facts, on),
				partners: partnersOf(around.get(body.id)!)
			};
		})
	);
}

/** The counties of the state, and of each catchment by the boundaries of a day. */
async function areas(sql: Sql, boundaries: Day): Promise<Map<string | null, string[]>> {
	const all = await sql<{ fips: string }[]>`select fips from county where state_code = 'NC'`;
	const rows = await sql<{ name: string; fips: string }[]>`
		select k.name, a.county_fips as fips from catchment k
		join catchment_county a on a.catchment_id = k.id and a.during @> ${boundaries}::date
		where k.state_code = 'NC' and k.during @> ${boundaries}::date
	`;
	const result = new Map<string | null, string[]>([[null, all.map(({ fips }) => fips)]]);
	for (const { name, fips } of rows) result.set(name, [...(result.get(name) ?? []), fips]);
	return result;
}

const meets = (one: string[], other: string[]) => one.some((each) => other.includes(each));
const plus = (shares: { have: number; need: number }[]) => ({
	have: shares.reduce((sum, { have }) => sum + have, 0),
	need: shares.reduce((sum, { need }) => sum + need, 0)
});
const once = (list: string[]) => [...new Set(list)].toSorted();

// A county's type is as well off as at the best of its tables; with tables, but nothing on record, it is unknown.
function cellOf(fips: string, code: string, tables: Own[]): string {
	const here = tables.filter(({ counties }) => counties.includes(fips));
	if (here.length === 0) return 'absent';
	const said = here.map<string>(
		(table) =>
			table.partners.types
				.find((type) => type.code === code)
				?.counties.find((cell) => cell.fips === fips)?.state ?? 'unknown'
	);
	return ['connected', 'present', 'absent'].find((each) => said.includes(each)) ?? 'unknown';
}

function compare(shown: StateFigures, area: string[], all: Own[]) {
	const tables = all.filter(({ counties }) => meets(counties, area));
	const known = tables.filter(({ roster }) => roster.members > 0);
	expect(once(shown.counties)).toEqual(once(area));
	expect(once(shown.collaboratives)).toEqual(once(tables.map(({ slug }) => slug)));
	expect(shown.recorded).toEqual({ have: known.length, need: tables.length });
	expect(shown.coverage === null).toBe(known.length === 0);
	for (const each of ['required', 'expected', 'optional', 'all'] as const) {
		const nothing = { have: 0, need: 0 };
		const [plain, coming] = [shown.coverage?.[each], shown.coverage?.effective[each]];
		expect(plain ?? nothing).toEqual(plus(known.map(({ roster }) => roster.coverage[each])));
		expect(coming ?? nothing).toEqual(
			plus(known.map(({ roster }) => roster.coverage.effective[each]))
		);
	}
	const places = known.flatMap(({ roster }) => roster.geography.counties);
	const asked = once(places.map(({ fips }) => fips)).filter((fips) => area.includes(fips));
	const based = once(places.filter(({ members }) => members > 0).map(({ fips }) => fips));
	expect(shown.presence?.need ?? 0).toBe(asked.length);
	expect(shown.presence?.have ?? 0).toBe(asked.filter((fips) => based.includes(fips)).length);
	const voices = plus(known.map(({ roster }) => roster.perspectives));
	expect(shown.voices?.need ?? 0).toBe(voices.need);
	if (shown.voices && shown.voices.have !== null) expect(shown.voices.have).toBe(voices.have);
	if (voices.have > 0 && voices.have < 5) expect(shown.voices?.have).toBeNull();
	for (const type of shown.partners?.types ?? []) {
		const cells = area.map((fips) => cellOf(fips, type.code, all));
		const count = (wanted: string) => cells.filter((cell) => cell === wanted).length;
		expect(type).toMatchObject({
			connected: count('connected'),
			present: count('present'),
			absent: count('absent'),
			unknown: count('unknown')
		});
	}
	expect(shown.partners?.types.length ?? 0).toBe(
		shown.partners ? typesThatCount(all[0]!.partners.types).length : 0
	);
}

function compareTrend(
	shown: TrendFigures,
	area: string[],
	all: Own[],
	posts: positions.ListedPosition[]
) {
	const tables = all.filter(({ counties }) => meets(counties, area));
	const known = tables.filter(({ roster }) => roster.members > 0);
	const some = (share: { have: number; need: number }) => (share.need > 0 ? share : null);
	const serving = posts.filter(({ kind, filled }) => kind === 'coordinator' && filled);
	const served = tables.filter(({ slug, counties }) =>
		serving.some((post) => post.bodies.includes(slug) || meets(counties, post.counties))
	);
	const covered = all.flatMap(({ counties }) => counties);
	const bare = area.filter((fips) => !covered.includes(fips)).length;
	const coming = known.map(({ roster }) => roster.coverage.effective);
	expect(shown).toMatchObject({
		required: some(plus(coming.map(({ required }) => required))),
		held: some(plus(coming.map((each) => each.all))),
		recorded: some({ have: known.length, need: tables.length }),
		without: some({ have: bare, need: area.length }),
		served: posts.some(({ kind }) => kind === 'coordinator')
			? some({ have: served.length, need: tables.length })
			: null
	});
	const asked = new Set(
		known.filter((own) => own.partners.tiesKnown).flatMap((own) => own.counties)
	);
	expect(shown.partners === null || area.some((fips) => asked.has(fips))).toBe(true);
}

const lately = fc.integer({ min: 0, max: 1500 }).map((days) => daysBefore(today, days));
const boundaryDays = fc.constantFrom(null, today, '2024-02-01', '2024-01-31', '2021-07-01');
// The days on which counties moved and the days before, by their own boundaries and by the others.
const examples: [Day, Day | null][] = [
	['2024-01-31', null],
	['2024-02-01', null],
	['2024-02-01', '2024-01-31'],
	[today, '2024-01-31']
];

test('a table in two catchments, a county at two tables and ties are among what is added up', async () => {
	await read(database.app, { account: null }, async (sql) => {
		const facts = await states.find(sql, state, { on: today, now: today, template, kept: null });
		const { total, counties } = rollUp(facts);
		expect(total.shared).toContain('foothills');
		expect(total.recorded.have).toBeLessThan(total.recorded.need);
		expect(total.partners?.have).toBeGreaterThan(0);
		const surry = counties.find(({ fips }) => fips === '37171')!;
		expect(surry.collaboratives.map(({ slug }) => slug)).toEqual(['foothills', 'wake-county']);
	});
});

test('every number of a state is the sum of its collaboratives’ own answers', async () => {
	await fc.assert(
		fc.asyncProperty(lately, boundaryDays, async (on, asked) => {
			const boundaries = asked ?? on;
			await read(database.app, { account: null }, async (sql) => {
				const all = await ownAnswers(sql, on);
				const area = await areas(sql, boundaries);
				const question = { on, now: today, template, kept: null };
				const seen = rollUp(await states.find(sql, state, { ...question, boundaries }));
				compare(seen.total, area.get(null)!, all);
				expect(seen.catchments.map(({ name }) => name)).toEqual(
					[...area.keys()].flatMap((name) => name ?? []).toSorted()
				);
				for (const catchment of seen.catchments) compare(catchment, area.get(catchment.name)!, all);

				const posts = await positions.list(sql, state.code, on);
				const keptDays: trends.KeptDays = new Keep(1);
				const trend = await trends.find(sql, state, {
					...{ ...question, count: 1, boundaries: asked, keptDays, patience: null }
				});
				for (const { catchment, points } of trend.lines) {
					compareTrend(points[0]!, area.get(catchment)!, all, posts);
				}
			});
		}),
		{ numRuns: 8, examples }
	);
}, 30_000);
