import type { AssetKind, CountyAssets, InformalAsset } from '#lib/domain/partner/assets.ts';
import { listText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { inSentence } from './sentences.ts';

const kinds: Record<AssetKind, () => string> = {
	barbershop: m.assets_barbershop,
	gym: m.assets_gym,
	place_of_worship: m.assets_place_of_worship,
	natural_helpers: m.assets_natural_helpers,
	cultural_group: m.assets_cultural_group,
	youth_place: m.assets_youth_place,
	other: m.assets_other
};

/** The name of a kind of place or group; a word that is none stays as it is. */
export function assetKindName(kind: string): string {
	return kinds[kind as AssetKind]?.() ?? kind;
}

/** A place or group with its kind, and through whom it is reached: "Main Street Cuts (barbershop), through Family Voices". */
export function assetText({ name, kind, contact }: InformalAsset): string {
	const said = { name, kind: inSentence(assetKindName(kind)) };
	return contact ? m.assets_one_through({ ...said, contact: contact.name }) : m.assets_one(said);
}

/** How many agreed to be named, and which counties have none. */
export function answerAssets(rows: CountyAssets[]): { first: string; second: string | null } {
	const n = rows.reduce((sum, { assets }) => sum + assets.length, 0);
	if (n === 0) return { first: m.assets_answer_none(), second: null };
	const without = rows.filter(({ assets }) => assets.length === 0).map(({ name }) => name);
	return {
		first: m.assets_answer({ n }),
		second: without.length > 0 ? m.assets_without({ list: listText(without) }) : null
	};
}
