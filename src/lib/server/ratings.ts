import { fold } from '#lib/domain/import/fold.ts';
import type { Rating } from '#lib/domain/tie/dimensions.ts';
import type { Sql } from './connect.ts';
import type { Respondent } from './ties.ts';

/** Adds what a respondent says of another organization in confidence. Answers nothing: nobody learns whether it was known. */
export async function add(
	sql: Sql,
	{ body, wave, from, respondent }: Respondent,
	to: string,
	said: Partial<Record<Rating, number>>
): Promise<void> {
	for (const [dimension, rating] of Object.entries(said)) {
		await sql`
			insert into tie_rating (body_id, wave_id, from_organization_id, to_organization_id, respondent, dimension, rating)
			values (${body}, ${wave}, ${from}, ${to}, ${fold(respondent)}, ${dimension}, ${rating})
		`;
	}
}
