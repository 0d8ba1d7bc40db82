import type { Introduction, Joining, Leaving } from '#lib/domain/tie/what-if.ts';
import { m } from './paraglide/messages.js';
import { levelText, namesText } from './strength.ts';

type Named = { name: string };

const names = (list: Named[]) => namesText(list.map(({ name }) => name));

/** What breaks if an organization leaves: a first sentence, then the others. */
export function leavingText({ organization: { name }, cutOff, partners, alone }: Leaving) {
	const first =
		cutOff.length > 0
			? m.what_if_left_cut({ name, names: names(cutOff), n: cutOff.length })
			: m.what_if_left_whole({ name });
	const lost =
		partners.length > 0
			? m.what_if_left_partners({ names: names(partners), n: partners.length })
			: m.what_if_left_none();
	const left =
		alone.length > 0 ? [m.what_if_left_alone({ names: names(alone), n: alone.length })] : [];
	return { first, more: [lost, ...left] };
}

/** What an organization would bring if it joined: a first sentence, then the others. */
export function joiningText({
	organization: { name },
	known,
	supposed,
	joined,
	relieved
}: Joining) {
	const first =
		known.length > 0
			? m.what_if_joined_known({ name, names: names(known), n: known.length })
			: m.what_if_joined_unknown({ name });
	const said = [
		{ list: supposed, say: m.what_if_joined_supposed },
		{ list: joined, say: m.what_if_joined_gained },
		{ list: relieved, say: m.what_if_joined_relieved }
	];
	const more = said
		.filter(({ list }) => list.length > 0)
		.map(({ list, say }) => say({ names: names(list), n: list.length }));
	return { first, more };
}

/** Who could introduce somebody: a first sentence, one for each, and what ties were taken. */
export function introductionText({ to, by, introducers }: Introduction, threshold: number) {
	const level = levelText(threshold);
	const first =
		introducers.length > 0
			? m.what_if_introduction({ name: to.name, n: introducers.length })
			: m.what_if_introduction_none({ name: to.name });
	const rule =
		by === 'confirmed' ? m.what_if_by_confirmed({ level }) : m.what_if_by_mean({ level });
	return { first, more: introducers.map(introducerText), rule };
}

function introducerText({ organization: { name }, level, way }: Introduction['introducers'][0]) {
	const facts = { name, level: levelText(level) };
	if (way === null) return m.what_if_introducer(facts);
	if (way.length === 0) return m.what_if_introducer_far(facts);
	if (way.length <= 2) return m.what_if_introducer_own(facts);
	const between = way.slice(1, -1).map((one) => one.name);
	return m.what_if_introducer_way({ ...facts, way: between.join(' → ') });
}
