import { byText } from '../order.ts';
import { ratio, total, type Share } from '../share.ts';
import type { ActivityResult } from './activity.ts';
import { populationOf, voicesSet, voicesWanted, type Bylaws } from './bylaws.ts';
import type { Member } from './members.ts';
import type { SeatRule } from './rule.ts';
import type { Seat } from './seats.ts';

/** Absent is not tokenism: nobody is there to stand for all. */
export type TokenismFlag = 'none' | 'absent' | 'amber' | 'red';

/**
 * T0 nobody, T1 one stands for all, T2 fewer than the body set, T3 someone carries three roles or more, T4 no vote, or
 * nobody in any part that decides,
 * T5 comes less than half as often as the body, T6 unpaid among the paid.
 */
export type TokenismCondition = 'T0' | 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6';

/** How one perspective that the body asks for is treated. Never says who. */
export interface Tokenism {
	group: string;
	flag: TokenismFlag;
	conditions: TokenismCondition[];
	/** Members with the perspective who still come, of the number the body set. */
	voices: Share;
	attendance: Share;
	/** How many there would be in proportion to the people served; null when their part is not known. */
	expected: number | null;
	/** Whether one of them has a vote at this table. */
	vote: boolean;
}

/** What a table is judged by here: its seats, its members and those of them who come, and the parts that decide. */
export interface VoiceFacts {
	seats: Seat[];
	members: Member[];
	coming: Member[];
	activity: ActivityResult;
	bylaws: Bylaws;
	deciding: string[][];
}

/** The tokenism flag of each perspective that a seat of the body asks for. */
export function tokenism(facts: VoiceFacts): Tokenism[] {
	const seats = facts.seats.filter((seat) => seat.applicable);
	return groupsOf(seats).map((group) => judgeVoice(group, { ...facts, seats }));
}

function judgeVoice(group: string, facts: VoiceFacts): Tokenism {
	const { seats, members, coming, activity, bylaws } = facts;
	const places = Math.max(0, ...seats.map((seat) => placesFor(group, seat)));
	const voices = {
		have: withPerspective(group, coming).length,
		need: Math.max(voicesWanted(group, bylaws), places)
	};
	const inGroup = withPerspective(group, members);
	const attendance = total(inGroup.map(({ id }) => attendanceOf(id, activity)));
	const part = populationOf(group, bylaws);
	const expected = part === null ? null : members.length * part;
	// Fewer than one in proportion, and nobody decided on a number: one person is no sign of anything.
	const tooFew =
		expected !== null && expected < 1 && places === 0 && voicesSet(group, bylaws) === null;
	const vote = inGroup.some(({ voting }) => voting);
	const judged = { group, voices, attendance, expected, vote };
	const conditions = conditionsOf(judged, inGroup, facts).filter(
		(condition) => !tooFew || (condition !== 'T1' && condition !== 'T2')
	);
	return { ...judged, flag: flagOf(conditions), conditions };
}

function conditionsOf(
	{ group, voices, attendance, expected, vote }: Omit<Tokenism, 'flag' | 'conditions'>,
	inGroup: Member[],
	{ seats, members, activity, bylaws, deciding }: VoiceFacts
): TokenismCondition[] {
	const { have, need } = voices;
	if (have === 0) return ['T0'];
	const others = members.filter((member) => !inGroup.includes(member));
	const absentWhereDecided = deciding.length > 0 && !deciding.some((tier) => tier.includes(group));
	const met: [TokenismCondition, boolean][] = [
		['T1', have === 1 && (need >= 2 || (expected ?? 0) >= 2)],
		['T2', have >= 2 && have < need],
		['T3', inGroup.some((member) => rolesOf(member, seats) >= bylaws.rolesOfOne)],
		['T4', !vote || absentWhereDecided],
		['T5', comesTooRarely(attendance, activity, bylaws.voicesComeBelow)],
		['T6', unpaid(inGroup) && others.some(({ organization }) => organization !== null)]
	];
	return met.filter(([, holds]) => holds).map(([condition]) => condition);
}

function flagOf(conditions: TokenismCondition[]): TokenismFlag {
	const any = (...wanted: TokenismCondition[]) => wanted.some((each) => conditions.includes(each));
	if (any('T0')) return 'absent';
	if (any('T1') && any('T4', 'T5', 'T6')) return 'red';
	return any('T1', 'T2', 'T3') ? 'amber' : 'none';
}

function groupsOf(seats: Seat[]): string[] {
	return [...new Set(seats.flatMap(({ rule }) => perspectivesOf(rule)))].toSorted(byText);
}

function perspectivesOf(rule: SeatRule): string[] {
	const inside = [...(rule.any ?? []), ...(rule.all ?? []), ...(rule.places ?? [])];
	return [...(rule.perspective ?? []), ...inside.flatMap(perspectivesOf)];
}

// Only a seat that asks for this perspective and nothing else says how many of it the body wants.
function placesFor(group: string, { rule, minimum }: Seat): number {
	const onlyThis = rule.perspective?.length === 1 && Object.keys(rule).length === 1;
	return onlyThis && rule.perspective?.[0] === group ? minimum : 0;
}

function withPerspective(group: string, members: Member[]): Member[] {
	return members.filter(({ perspectives }) => perspectives.includes(group));
}

function rolesOf({ id, perspectives }: Member, seats: Seat[]): number {
	const held = seats.filter(({ confirmed }) => confirmed.some(({ member }) => member === id));
	return Math.max(perspectives.length, held.length);
}

function attendanceOf(member: string, { byMember }: ActivityResult): Share {
	return { have: byMember[member]?.attended ?? 0, need: byMember[member]?.eligible ?? 0 };
}

function comesTooRarely(group: Share, body: ActivityResult, below: number): boolean {
	const [ofGroup, ofBody] = [ratio(group), ratio(body.attendance)];
	return body.notJudged === 0 && ofGroup !== null && ofBody !== null && ofGroup < ofBody * below;
}

function unpaid(members: Member[]): boolean {
	return members.every(({ compensated }) => compensated === 'no');
}
