import * as accounts from '#lib/server/accounts.ts';
import { connect } from '#lib/server/connect.ts';
import { seed } from '#lib/server/seed.ts';
import type { Settings } from '#lib/server/settings.ts';

type DemoAccount = Awaited<ReturnType<typeof seed>>['accounts'][number];

/** Fills an empty database, and returns what the person at the console should read. */
export async function fill(ownerAddress: string, { demo }: Settings): Promise<string[]> {
	const owner = connect(ownerAddress, { max: 2 });

	try {
		const seeded = await seed(owner, { demo });
		if (demo) return seeded.accounts.map(sayAccount);

		const token = await accounts.issueAdministratorToken(owner);
		return token
			? [`No one administers this Longtable yet. Open /set-up there with the code ${token}`]
			: [];
	} finally {
		await owner.end({ timeout: 5 });
	}
}

function sayAccount({ email, password, role }: DemoAccount) {
	return `  ${role.padEnd(18)} ${email}  ${password}`;
}
