// Fills the database at DATABASE_URL; `DEMO=0` leaves the demonstration out.
import { connect } from '#lib/server/connect.ts';
import { seed } from '#lib/server/seed.ts';

const address = process.env.DATABASE_URL;
if (!address) {
	console.error('Say which database to fill: DATABASE_URL=postgres://… node scripts/seed.ts');
	process.exit(2);
}

const owner = connect(address, { max: 1 });
const { accounts } = await seed(owner, { demo: process.env.DEMO !== '0' });
for (const { email, password, role } of accounts) console.log(`${email}\t${password}\t${role}`);
await owner.end();
