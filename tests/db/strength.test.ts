import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules } from '#lib/domain/network/ties.ts';
import { on } from '#lib/domain/roster/three-rivers.fixture.ts';
import { connectedShare, requiredTies } from '#lib/domain/tie/required.ts';
import { strengthOf } from '#lib/domain/tie/strength.ts';
import { read } from '#lib/server/connect.ts';
import * as strengths from '#lib/server/strengths.ts';
import { seededDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
let body: string;
const coordinator = randomUUID();

beforeAll(async () => {
	database = await seededDatabase(on);
	const [row] = await database.owner<
		{ id: string }[]
	>`select id from body where slug = 'three-rivers'`;
	body = row!.id;
	await database.owner`insert into account (id, email, name) values (${coordinator}, 'c@example.org', 'C')`;
	await database.owner`
		insert into account_role (account_id, role, body_id) values (${coordinator}, 'coordinator', ${body})
	`;
});

afterAll(() => database.close());

const factsFor = (account: string | null) =>
	read(
		database.app,
		{ account },
		async (sql) => (await strengths.find(sql, body, on, account !== null))!
	);
const usual = { rule: 'mean', threshold: 2 } as const;
const rounded = (value: number | null) => value && Math.round(value * 1000) / 1000;

test('the published example comes out of the database, for a visitor as for the coordinator', async () => {
	for (const account of [null, coordinator]) {
		const facts = await factsFor(account);
		const strength = strengthOf(facts, usual);
		expect(strength).toMatchObject({ wave: 'Autumn 2026', n: 14, invited: 14, answered: 13 });
		expect(strength.density).toMatchObject({ have: 22, need: 91 });
		expect(rounded(strength.density.value)).toBe(0.242);
		expect(strength.components).toBe(2);
		expect(strength.ties).toMatchObject({ disputed: 1, oneSided: 1, unanswered: 1 });
		const degree = Object.fromEntries(strength.organizations.map((one) => [one.name, one.degree]));
		expect(degree).toEqual({
			'LME/MCO': 8,
			'DSS Alder': 6,
			'Alder Schools': 5,
			'Juvenile Court Services': 3,
			'Alder Health Dept': 4,
			'Regional Hospital': 2,
			'Provider A': 4,
			'Mobile Crisis': 4,
			'Birch Sheriff': 1,
			'Birch Schools': 1,
			'Family Organization': 3,
			'Faith Coalition': 1,
			'County Manager': 2,
			'Pediatric Practice': 0
		});
		const between = strength.organizations
			.toSorted((a, b) => b.betweenness! - a.betweenness!)
			.map((one) => [one.name, rounded(one.betweenness)]);
		expect(between.slice(0, 4)).toEqual([
			['LME/MCO', 0.415],
			['Mobile Crisis', 0.19],
			['Family Organization', 0.141],
			['DSS Alder', 0.112]
		]);
		expect(strength.cutPoints?.map(({ organization, cutsOff }) => [organization, cutsOff])).toEqual(
			[
				['Family Organization', ['Faith Coalition']],
				['LME/MCO', ['Birch Schools']],
				['Mobile Crisis', ['Birch Sheriff']]
			]
		);
	}
});

test('what everyone may count from the usual level on is what the coordinator counts, under every rule', async () => {
	const [open, all] = [await factsFor(null), await factsFor(coordinator)];
	expect(open.reports).toBeNull();
	for (const rule of rules) {
		for (const threshold of [1, 2, 2.5, 3, 5]) {
			const [one, other] = [open, all].map((facts) => strengthOf(facts, { rule, threshold }));
			const said = ['n', 'invited', 'answered'] as const;
			const counts = ['ties', 'density', 'reciprocity'] as const;
			for (const key of threshold === 2 ? [...said, ...counts] : said)
				expect([rule, threshold, key, one![key]]).toEqual([rule, threshold, key, other![key]]);
			expect(one!.unsaid).toBe(threshold === 2 ? null : 'threshold');
			if (rule !== 'mean') continue;
			expect([threshold, one!.density]).toEqual([threshold, other!.density]);
			expect(one!.ties.oneSided).toBe(other!.ties.oneSided);
			expect(one!.centralization).toEqual(other!.centralization);
		}
	}
});

test('a visitor learns of no organization what would tell who disagrees', async () => {
	const facts = await factsFor(null);
	const { organizations, cutPoints, withheld } = strengthOf(facts, { rule: 'union', threshold: 2 });
	expect(withheld).toBe('names');
	expect(cutPoints).toBeNull();
	expect(
		organizations.every(({ degree, community }) => degree === null && community === null)
	).toBe(true);
	const mean = strengthOf(facts, usual);
	expect(mean.organizations.every(({ inDegree }) => inDegree === null)).toBe(true);
});

// The worked example's list of partners of a mobile crisis team, by the names of who is at the table.
const partners: Record<string, string[]> = {
	'Individuals with Lived Experience': ['Family Organization'],
	'Homelessness systems': [],
	'Law enforcement': ['Birch Sheriff'],
	'Emergency Medical Services (EMS)': [],
	'Places of worship': ['Faith Coalition'],
	Barbershops: [],
	'Recreation centers': [],
	'Food pantries': [],
	'Primary care providers': [],
	Schools: ['Alder Schools', 'Birch Schools'],
	'Outpatient Providers': ['Provider A'],
	Hospitals: ['Regional Hospital'],
	'Community Centers': [],
	'Youth groups': [],
	Gyms: [],
	Pediatricians: ['Pediatric Practice'],
	'Credible messengers': []
};

test('the required ties of the mobile crisis team are those published', async () => {
	const { organizations, ties } = await factsFor(null);
	const ids = new Map(organizations.map(({ id, name }) => [name, id]));
	const types = Object.entries(partners).map(([type, names]) => ({
		type,
		organizations: names.map((name) => ids.get(name)!)
	}));
	const required = requiredTies(ids.get('Mobile Crisis')!, types, ties, 2);
	expect(connectedShare(required)).toEqual({ have: 3, need: 17 });
	const states = Map.groupBy(required, ({ state }) => state);
	expect(states.get('present')?.map(({ type, strength }) => [type, strength])).toEqual([
		['Individuals with Lived Experience', 0],
		['Places of worship', 0],
		['Schools', 1],
		['Pediatricians', 0]
	]);
	expect(states.get('connected')?.map(({ type, strength }) => [type, strength])).toEqual([
		['Law enforcement', 2.5],
		['Outpatient Providers', 2.5],
		['Hospitals', 2.5]
	]);
	expect(states.get('absent')).toHaveLength(10);
});
