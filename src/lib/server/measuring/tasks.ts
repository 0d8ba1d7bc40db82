import { agreementsOn, pairsInForce } from '#lib/domain/agreement/agreements.ts';
import type { Places } from '#lib/domain/network/layout.ts';
import { usualRule, type TieRule } from '#lib/domain/network/ties.ts';
import type { PairSeen } from '#lib/domain/tie/agreement.ts';
import type { WaveChange } from '#lib/domain/tie/change.ts';
import { findingsOf, type NetworkFinding } from '#lib/domain/tie/findings.ts';
import type { Look, Measure } from '#lib/domain/tie/look.ts';
import { pictureOf, type Picture, type PictureQuestion } from '#lib/domain/tie/picture.ts';
import { sceneOf, type Scene } from '#lib/domain/tie/scene.ts';
import { chooseIn, openScene, viewOf, type SceneView } from '#lib/domain/tie/scene-view.ts';
import { sorted, type Sort } from '#lib/domain/tie/sort.ts';
import { isUnnamed, strengthOf } from '#lib/domain/tie/strength.ts';
import type { WaveFacts, Withheld } from '#lib/domain/tie/strength.ts';
import { bothSidesOf, tellsWho } from '#lib/domain/tie/tell-tale.ts';
import type { Sql } from '../connect.ts';
import * as agreements from '../agreements.ts';
import * as networks from '../network-facts.ts';
import * as waves from '../waves.ts';
import { givenFor, type Unmeasured } from './given.ts';
import { sharedBytes } from './shared.ts';

/** One transaction that can only read, in the name of an account. */
export type Door = <T>(account: string | null, work: (sql: Sql) => Promise<T>) => Promise<T>;

/** A question about a network, and in whose name it is asked. */
export interface Question extends networks.NetworkAsked {
	account: string | null;
}

/** An answer, and what is missing in it for now. */
export interface Answered<Answer> {
	answer: Answer;
	unmeasured: Unmeasured | null;
}

/** How the drawing without scripts looks. */
export interface Drawing extends Pick<PictureQuestion, 'focus'> {
	size: Measure;
}

/** What the page of a network shows: lists cut at what a page holds, with how many there are. */
export interface NetworkPage extends networks.StrengthAnswer {
	findings: NetworkFinding[];
	/** How many organizations have a tie, and how many pairs differ or wait for an answer. */
	tied: number;
	open: number;
	/** How many ties changed since the wave before, of which the page has the first; null for the first wave. */
	changed: Record<ChangeKind, number> | null;
	/** Whether others are not told how many agree, which who coordinates the body sees. */
	keptBack: boolean;
	/** The drawing without scripts; null where it is too large or may not be shown. */
	picture: Picture | null;
}

const changeKinds = ['appeared', 'grew', 'weakened', 'faded'] as const;
type ChangeKind = (typeof changeKinds)[number];

// What a page holds; the files have all of it.
const mostRows = 500;
// More cannot be told apart on paper.
const mostDrawn = 300;

/** The page of a network; null without such a wave. */
export async function page(
	door: Door,
	asked: Question,
	{ sort, drawing }: { sort: Sort; drawing: Drawing }
): Promise<Answered<NetworkPage> | null> {
	const found = await door(asked.account, async (sql) => {
		const all = await networks.find(sql, asked);
		const isSmall = all && all.facts.organizations.length <= mostDrawn;
		return all && { ...all, places: isSmall ? await networks.listPlaces(sql, all) : null };
	});
	if (!found) return null;
	const { given, unmeasured } = await givenFor(door, found.facts, asked);
	const answer = networks.answerOf(found, asked, given);
	const { organizations, withheld } = answer.strength!;
	const places = isUnnamed(withheld) ? undefined : found.places?.();
	const picture = places && drawn(found.facts, asked, answer, places, drawing);
	const whole = {
		...answer,
		findings: findingsOf(answer.strength!),
		tied: organizations.filter(({ degree }) => (degree ?? 0) > 0).length,
		keptBack: isKeptBack(found.facts, asked),
		picture: picture ?? null
	};
	return { answer: cut(whole, sort), unmeasured };
}

function isKeptBack({ organizations, reports }: WaveFacts, { threshold }: TieRule): boolean {
	if (reports === null || threshold !== usualRule.threshold) return false;
	return tellsWho(bothSidesOf(organizations, reports), usualRule);
}

function drawn(
	facts: WaveFacts,
	rule: TieRule,
	{ strength, pairs }: networks.StrengthAnswer,
	places: Places,
	{ size, focus }: Drawing
): Picture {
	const sizes = strength!.organizations.map((one) => one[size]);
	return pictureOf({ facts, rule, places, sizes, pairs, focus });
}

function cut(whole: Omit<NetworkPage, 'open' | 'changed'>, sort: Sort): NetworkPage {
	const { since, pairs, findings } = whole;
	const strength = whole.strength!;
	const isSmall = strength.n <= mostRows;
	const first = isSmall
		? strength.organizations
		: sorted(strength.organizations, sort).slice(0, mostRows);
	const open = pairs.filter(isOpen);
	return {
		...whole,
		strength: { ...strength, organizations: first, cutPoints: null },
		findings: findings.slice(0, mostRows),
		pairs: open.slice(0, mostRows),
		open: open.length,
		since: since && { ...since, change: { ...since.change, ...firstOf(since.change) } },
		changed: since && counted(since.change)
	};
}

function isOpen({ disputed, agreement }: PairSeen): boolean {
	return disputed || agreement === 'claimed' || agreement === 'unanswered';
}

function counted(change: WaveChange) {
	const { appeared, grew, weakened, faded } = change;
	return {
		appeared: appeared.length,
		grew: grew.length,
		weakened: weakened.length,
		faded: faded.length
	};
}

function firstOf(change: WaveChange) {
	const lists = changeKinds.map((kind) => [kind, change[kind].slice(0, mostRows)] as const);
	return Object.fromEntries(lists) as Pick<WaveChange, ChangeKind>;
}

/** All measures of a network as the text of an object; null without such a wave. */
export async function whole(door: Door, asked: Question): Promise<Answered<Uint8Array> | null> {
	const found = await door(asked.account, (sql) => networks.find(sql, asked));
	if (!found) return null;
	const { given, unmeasured } = await givenFor(door, found.facts, asked);
	// Nobody gets it before all is measured.
	if (unmeasured) return { answer: new Uint8Array(), unmeasured };
	return { answer: bytesOf(strengthOf(found.facts, asked, given)), unmeasured };
}

/** A network to be drawn: which waves there are, and the scene as the text of an object; null where it may not be shown. */
export interface Staged {
	waves: waves.Wave[];
	wave: waves.Wave;
	withheld: Withheld;
	scene: Uint8Array | null;
}

/** Puts a wave's network on the stage; null without such a wave. */
export async function staged(door: Door, asked: Question): Promise<Answered<Staged> | null> {
	const found = await door(asked.account, async (sql) => {
		const all = await networks.find(sql, asked);
		if (!all) return null;
		const grounds = await waves.listGrounds(sql, all.wave.id, asked.on);
		const kept = agreementsOn(await agreements.list(sql, asked.body), asked.on);
		return { ...all, grounds, kept, places: await networks.listPlaces(sql, all) };
	});
	if (!found) return null;
	const { given, unmeasured } = await givenFor(door, found.facts, asked);
	const { waves: all, wave, strength, pairs } = networks.answerOf(found, asked, given);
	const withheld = strength!.withheld;
	const { facts, grounds, reports } = found;
	const measured = strength!.organizations;
	const scene = isUnnamed(withheld)
		? null
		: sceneOf({
				...{ facts, rule: asked, measured, places: found.places(), grounds, pairs },
				beside: [...pairsInForce(found.kept), ...networks.sharing(reports)]
			});
	const answer = { waves: all, wave: wave!, withheld, scene: scene && bytesOf(scene) };
	return { answer, unmeasured };
}

/** What the lists beside a picture say of a scene. */
export function seen(scene: Uint8Array, look: Look): SceneView {
	const text = new TextDecoder().decode(scene.slice());
	const opened = openScene(JSON.parse(text) as Scene);
	return viewOf(opened, look, chooseIn(opened, look));
}

function bytesOf(value: object): Uint8Array {
	return sharedBytes(new TextEncoder().encode(JSON.stringify(value)));
}
