import { error } from '@sveltejs/kit';
import { isRecent, togetherBy } from '#lib/domain/agreement/activities.ts';
import { agreementsOn, joins } from '#lib/domain/agreement/agreements.ts';
import { topicsFor } from '#lib/domain/agreement/conversation.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import { changesOf, type PairInWave } from '#lib/domain/tie/relationship.ts';
import { qualityOf } from '#lib/domain/tie/quality.ts';
import * as agreements from '#lib/server/agreements.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as jointActivities from '#lib/server/joint-activities.ts';
import * as ties from '#lib/server/ties.ts';
import * as waves from '#lib/server/waves.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { askPartnerships } from '../../agreements/partnerships/answer.ts';
import type { PageServerLoad } from './$types';

/** Two organizations: what each says of the other in every wave (where the viewer may see it), where both sit, what they keep together, and what to talk about next. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on, coordinates, sees } = await parent();
	const [one, other] = [url.searchParams.get('a') ?? '', url.searchParams.get('b') ?? ''];
	return locals.read(async (sql) => {
		const all = await waves.list(sql, body.id, on);
		const kept = await keptBy(sql, body.id, on, sees);
		const choices = await choicesOf(sql, all, kept);
		const pair = [one, other].map((id) => choices.find((each) => each.id === id) ?? null);
		const [a, b] = pair as [(typeof choices)[0] | null, (typeof choices)[0] | null];
		if ((one && !a) || (other && !b)) error(404, m.strength_pair_unknown());
		if (!a || !b || a === b) return { choices, a, b, relationship: null };
		const own = await ties.listSpokenFor(sql, body.id);
		const both = coordinates || own.includes(a.id) || own.includes(b.id);
		const [told, reports, shared] = await Promise.all([
			waves.listStrengths(sql, body.id, on, a.id, b.id),
			ties.listBetween(sql, body.id, a.id, b.id),
			waves.listShared(sql, a.id, b.id, on)
		]);
		const known = changesOf(told, reports, a.id);
		const together = between(kept, on, a.id, b.id);
		const relationship = {
			both,
			shared,
			waves: known,
			quality: qualityOf(
				reports.filter(({ wave }) => wave === latestOf(known)?.wave),
				a.id
			),
			...together,
			topics: topicsOf(known, both, together, on)
		};
		return { choices, a, b, relationship };
	});
};

// Activities are for the body's own people; of agreements others read the open ones.
async function keptBy(sql: Sql, body: string, on: Day, sees: boolean) {
	return {
		agreements: agreementsOn(await agreements.list(sql, body), on),
		activities: sees ? await jointActivities.list(sql, body) : null,
		partnerships: sees ? await askPartnerships(sql, body, on) : null
	};
}

type Kept = Awaited<ReturnType<typeof keptBy>>;

function between(
	{ agreements, activities, partnerships }: Kept,
	on: Day,
	a: string,
	b: string
): Kept {
	return {
		agreements: agreements.filter((agreement) => joins(agreement, a, b)),
		activities: activities && togetherBy(activities, on, a, b),
		partnerships:
			partnerships &&
			partnerships.filter(
				({ one, other }) => [one.id, other.id].sort().join() === [a, b].sort().join()
			)
	};
}

function latestOf(known: PairInWave[]) {
	return known.find(({ strength }) => strength !== null);
}

function topicsOf(known: PairInWave[], both: boolean, { agreements, activities }: Kept, on: Day) {
	const latest = latestOf(known);
	const oneSided = both && latest !== undefined && latest.gap === null;
	return topicsFor({
		strength: latest?.strength ?? null,
		gap: (both && latest?.gap) || null,
		disputed: both && (latest?.disputed ?? false),
		oneSided,
		agreements,
		activities: activities && {
			last: activities[0]?.heldOn ?? null,
			recent: isRecent(activities, on)
		}
	});
}

// Whoever is in one of the latest waves, or keeps something together with somebody.
async function choicesOf(sql: Sql, all: waves.Wave[], { agreements, activities }: Kept) {
	const lists = await Promise.all(
		all.slice(0, 5).map(({ id }) => waves.listOrganizations(sql, id))
	);
	const others = [
		...agreements.flatMap(({ parties }) => parties),
		...(activities ?? []).flatMap(({ organizations }) => organizations)
	];
	const byId = new Map([...others, ...lists.flat()].map(({ id, name }) => [id, { id, name }]));
	return [...byId.values()].toSorted((x, y) => x.name.localeCompare(y.name));
}
