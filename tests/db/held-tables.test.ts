import { afterAll, beforeAll, expect, test } from 'vitest';
import { requiredPlaces } from '#lib/domain/roster/many-tables.ts';
import { judge } from '#lib/domain/roster/roster.ts';
import { on } from '#lib/domain/roster/three-rivers.fixture.ts';
import * as bodyAreas from '#lib/server/body-areas.ts';
import { read, type Sql } from '#lib/server/connect.ts';
import * as heldTables from '#lib/server/held-tables.ts';
import * as rosters from '#lib/server/rosters.ts';
import { seededDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;

const asVisitor = <T>(work: (sql: Sql) => Promise<T>) =>
	read(database.app, { account: null }, work);

beforeAll(async () => {
	database = await seededDatabase(on);
});

afterAll(() => database.close());

test('the short answer for a whole state agrees with the judgement of each table', async () => {
	for (const state of ['NC', 'ZZ']) {
		const held = await asVisitor((sql) => heldTables.list(sql, state, on));
		const bodies = await asVisitor((sql) => bodyAreas.list(sql, state, on));
		expect(held.map(({ slug }) => slug)).toEqual(bodies.map(({ slug }) => slug));

		for (const table of held) {
			const facts = await asVisitor((sql) => rosters.find(sql, table.slug, on));
			const judged = facts && judge(facts, on);
			expect(judged?.members).toBe(table.members);
			expect(requiredPlaces(table)).toEqual(judged?.coverage.required);
		}
	}
});
