import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countTies, usualRule } from '#lib/domain/network/ties.ts';
import { pairsOfReports, type Report } from '#lib/domain/tie/pairs.ts';
import { strengthOf } from '#lib/domain/tie/strength.ts';
import { bothSidesOf, tellsWho } from '#lib/domain/tie/tell-tale.ts';
import { read, write } from '#lib/server/connect.ts';
import * as strengths from '#lib/server/strengths.ts';
import * as waves from '#lib/server/waves.ts';
import { bring, makeWorld, today, type World } from './import-world.ts';

let world: World;
const partner = randomUUID();
const member = randomUUID();
const names = ['Court', 'School', 'Clinic', 'Sheriff', 'Church', 'Library', 'Farm', 'Bank', 'Shop'];
const organizations: { id: string; name: string; sector: null }[] = [];

beforeAll(async () => {
	world = await makeWorld();
	await bring(world, 'organizations', ['name', ...names]);
	await bring(world, 'members', ['person,organization', 'Ana Ruiz,Court', 'Ben Cole,Farm']);
	for (const [account, person] of [
		[partner, 'Ana Ruiz'],
		[member, 'Ben Cole']
	] as const) {
		const { owner } = world.database;
		await owner`insert into account (id, email, name) values (${account}, ${`${account}@example.org`}, 'M')`;
		await owner`
			insert into account_role (account_id, role, body_id, person_id)
			select ${account}, 'member', ${world.body}, id from person where name = ${person}
		`;
	}
	const rows = await world.database.owner<
		{ id: string; name: string }[]
	>`select id, name from organization order by id`;
	organizations.push(...rows.map((row) => ({ ...row, sector: null })));
});

afterAll(() => world.database.close());

type Said = Report & { respondent: string };

async function addWave(said: Said[], closesOn: string | null) {
	const { owner } = world.database;
	const id = randomUUID();
	await owner`
		insert into wave (id, body_id, name, opens_on, closes_on) values (${id}, ${world.body}, ${id}, '2026-01-01', ${closesOn})
	`;
	const rows = said.map(({ from, to, level, respondent }) => ({
		body_id: world.body,
		wave_id: id,
		from_organization_id: from,
		to_organization_id: to,
		level,
		respondent
	}));
	if (rows.length > 0) await owner`insert into tie_report ${owner(rows)}`;
	return id;
}

// Mostly near each other, seldom silent, seldom two people of one organization.
const gap = fc.oneof(
	{ weight: 25, arbitrary: fc.constant(0) },
	{ weight: 1, arbitrary: fc.nat(3) }
);
const side = fc.record({
	gap,
	second: fc.oneof(
		{ weight: 60, arbitrary: fc.constant(null) },
		{ weight: 1, arbitrary: fc.nat(5) }
	)
});
const pair = fc.record({
	base: fc.integer({ min: 1, max: 5 }),
	forth: side,
	back: side,
	silent: fc.nat(9)
});
const worlds = fc.record({
	size: fc.integer({ min: 3, max: names.length }),
	pairs: fc.array(pair, { minLength: 36, maxLength: 36 })
});

function reportsOf({ size, pairs }: typeof worlds extends fc.Arbitrary<infer One> ? One : never) {
	const reports: Said[] = [];
	let at = 0;
	for (let a = 0; a < size; a++) {
		for (let b = a + 1; b < size; b++) {
			const { base, forth, back, silent } = pairs[at++]!;
			for (const [one, other, { gap, second }] of [
				[a, b, forth],
				[b, a, back]
			] as const) {
				if (silent === 0 && one === a) continue;
				const [from, to] = [organizations[one]!.id, organizations[other]!.id];
				reports.push({ from, to, level: Math.max(0, base - gap), respondent: '' });
				if (second !== null) reports.push({ from, to, level: second, respondent: '2' });
			}
		}
	}
	return reports;
}

test('the database counts, and keeps back, as the domain says', async () => {
	const seen = { told: 0, kept: 0 };
	for (const one of fc.sample(worlds, { numRuns: 60, seed: 7 })) {
		const reports = reportsOf(one);
		const id = await addWave(reports, '2026-02-01');
		const among = organizations.slice(0, one.size);
		const pairs = pairsOfReports(among, reports);
		const kept = tellsWho(bothSidesOf(among, reports), usualRule);
		seen[kept ? 'kept' : 'told']++;
		const { union, confirmed, disputed, unanswered } = countTies(pairs, usualRule);
		const tallies = await read(world.database.app, { account: null }, (sql) =>
			waves.findTallies(sql, id)
		);
		const counts = kept
			? { either: null, both: null, disputed: null }
			: { either: union, both: confirmed, disputed };
		expect(tallies).toMatchObject({ ...counts, unanswered });
	}
	expect(Math.min(seen.told, seen.kept)).toBeGreaterThan(9);
});

describe('of a wave that is still open', () => {
	const [court, school, farm] = ['Court', 'School', 'Farm'];
	const idOf = (name: string) => organizations.find((one) => one.name === name)!.id;
	const report = (from: string, to: string, level: number) => ({
		...{ from: idOf(from), to: idOf(to), level, respondent: '' }
	});
	const known = (account: string | null, id: string) =>
		read(world.database.app, { account }, async (sql) => {
			const all = await waves.list(sql, world.body, today);
			const wave = all.find((one) => one.id === id)!;
			const [listed, ties, tallies, seen] = await Promise.all([
				waves.listOrganizations(sql, id),
				waves.listTies(sql, id),
				waves.findTallies(sql, id),
				sql`select from tie_report where wave_id = ${id}`
			]);
			const facts = await strengths.seenBy(sql, wave, account === world.coordinator);
			return {
				organizations: listed.length,
				ties: ties.length,
				tallied: tallies !== null,
				reports: [wave.reports, seen.length],
				withheld: strengthOf(facts, usualRule).withheld,
				answered: wave.answered
			};
		});

	test('only the coordinator knows anything, and the two organizations what is theirs', async () => {
		const said = [report(court, school, 3), report(school, court, 1), report(farm, school, 2)];
		for (const closesOn of [null, '9999-01-01']) {
			const id = await addWave(said, closesOn);
			const nothing = { organizations: 0, ties: 0, tallied: false, withheld: 'open', answered: 3 };
			for (const account of [null, world.leader, world.otherCoordinator])
				expect(await known(account, id)).toEqual({ ...nothing, reports: [0, 0] });
			expect(await known(partner, id)).toEqual({ ...nothing, reports: [0, 2] });
			expect(await known(member, id)).toEqual({ ...nothing, reports: [0, 1] });
			const all = await known(world.coordinator, id);
			expect(all).toMatchObject({ organizations: 3, ties: 2, reports: [3, 3], withheld: null });
		}
	});

	test('nothing reaches the suggestions of others', async () => {
		const closed = await addWave([report(court, farm, 4)], '2026-01-01');
		const open = await addWave([report(court, school, 3)], null);
		const { owner } = world.database;
		await owner`update wave set opens_on = '2026-03-01', closes_on = '2026-03-01' where id = ${closed}`;
		await owner`update wave set opens_on = '2026-04-01' where id = ${open}`;
		const strengthsFor = (account: string | null) =>
			read(
				world.database.app,
				{ account },
				(sql) => sql`select strength from ties_of(${world.body}, ${today})`
			);
		expect(await strengthsFor(null)).toEqual([{ strength: 4 }]);
		expect(await strengthsFor(world.coordinator)).toEqual([{ strength: 3 }]);
	});

	test('everyone knows the means from the closing day on, which the coordinator sets', async () => {
		const id = await addWave([report(court, school, 3), report(school, court, 3)], null);
		const [row] = await world.database.owner<
			{ day: string; version: number }[]
		>`select current_date::text as day, version from wave where id = ${id}`;
		const close = (account: string) =>
			write(world.database.app, { account }, (sql) =>
				waves.changeClosing(sql, { id, version: row!.version }, row!.day)
			);
		expect(await close(member)).toBe(false);
		expect(await close(world.coordinator)).toBe(true);
		expect(await close(world.coordinator)).toBe(false);
		expect(await known(null, id)).toMatchObject({ ties: 1, tallied: true, reports: [2, 0] });
	});
});

test('both sides are handed out to nobody', async () => {
	const id = await addWave([], '2026-02-01');
	for (const account of [null, member, world.coordinator]) {
		for (const name of ['sides_of', 'roster_of', 'may_know_wave']) {
			const asked = read(
				world.database.app,
				{ account },
				(sql) => sql`select * from ${sql(name)}(${id})`
			);
			await expect(asked).rejects.toMatchObject({ code: '42501' });
		}
	}
});
