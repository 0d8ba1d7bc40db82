import { pictureOf, placesOver, type Picture } from '#lib/domain/tie/picture.ts';
import type { WaveFacts } from '#lib/domain/tie/strength.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as waves from '#lib/server/waves.ts';
import type { StrengthAnswer } from './answer.ts';
import type { Looks } from './picture-query.ts';
import type { NetworkQuery } from './query.ts';

// More cannot be told apart on paper; the files hold all of them.
const most = 300;

/** Draws a wave's network, standing as in the waves before it; null where it is too large or may not be shown. */
export async function draw(
	sql: Sql,
	{ waves: all, wave, strength, pairs }: StrengthAnswer,
	facts: WaveFacts,
	query: NetworkQuery,
	{ size, focus, steps }: Looks
): Promise<Picture | null> {
	if (!wave || !strength || strength.withheld === 'names' || strength.n > most) return null;
	return pictureOf({
		facts,
		rule: query,
		places: await placesIn(sql, all, wave, facts),
		sizes: strength.organizations.map((one) => one[size]),
		pairs,
		focus: focus === null ? null : { id: focus, steps }
	});
}

/** Where the organizations of a wave stand, from the waves before it on. */
export async function placesIn(sql: Sql, all: waves.Wave[], wave: waves.Wave, facts: WaveFacts) {
	const earlier = all.slice(all.indexOf(wave) + 1).toReversed();
	const before = await Promise.all(
		earlier.map(async ({ id }) => ({
			organizations: await waves.listOrganizations(sql, id),
			ties: await waves.listTies(sql, id)
		}))
	);
	return placesOver([...before, facts]);
}
