import { parseArgs } from 'node:util';
import { write, type Pool } from '#lib/server/connect.ts';
import { withDatabase } from '#lib/server/database.ts';
import { seed } from '#lib/server/seed.ts';
import { runCommand } from './command.ts';
import { largeNation, makeNation } from './generate/nation.ts';
import { largeState, makeState } from './generate/state.ts';

const usage = `Fills the database with made-up tables and organizations, to see how Longtable does at size. Never where real data is kept.

  npm run generate -- --state [--code NC]   69 collaboratives, 10,000 organizations, five years of meetings
  npm run generate -- --nation              every county, 2,000 tables, 1,000,000 places of services

  --until YYYY-MM-DD   the day the meetings lead up to; the same day gives the same data (usually today)`;

const call = readCall();
if (!call) {
	console.error(usage);
	process.exit(2);
}

await runCommand((settings) =>
	withDatabase(settings, async ({ owner }) => {
		await seed(owner, { demo: settings.demo });
		await refuseTwice(owner);
		await write(owner, { account: null, note: 'made up' }, async (sql) => {
			// So much at once takes longer than any question of the application may.
			await sql`set local statement_timeout = 0`;
			await (call.nation
				? makeNation(sql, largeNation(call.until))
				: makeState(sql, largeState(call.code, call.until)));
		});
		await owner`analyze`;
		console.log(await told(owner));
	})
);

function readCall() {
	try {
		const { values } = parseArgs({
			options: {
				state: { type: 'boolean' },
				nation: { type: 'boolean' },
				code: { type: 'string', default: 'NC' },
				until: { type: 'string', default: new Date().toISOString().slice(0, 10) }
			}
		});
		return values.state === values.nation ? null : values;
	} catch {
		return null;
	}
}

async function refuseTwice(owner: Pool) {
	const made = await owner`select from body where slug like 'made-%' limit 1`;
	if (made.length > 0) {
		throw new Error(
			'This database was filled with made-up data before. Take an empty one (DATA_DIR).'
		);
	}
}

async function told(owner: Pool): Promise<string> {
	const [counts] = await owner<[Record<string, number>]>`
		select
			(select count(*) from county)::integer as counties, (select count(*) from body)::integer as tables,
			(select count(*) from organization)::integer as organizations, (select count(*) from location)::integer as places,
			(select count(*) from attendance)::integer as attendances
	`;
	return Object.entries(counts)
		.map(([name, count]) => `${count.toLocaleString('en-US')} ${name}`)
		.join(', ');
}
