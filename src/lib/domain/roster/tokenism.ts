import { byText } from '../order.ts';
import { ratio, total, type Share } from '../share.ts';
import type { ActivityResult } from './activity.ts';
import { voicesWanted, type Bylaws } from './bylaws.ts';
import type { Member } from './members.ts';
import type { SeatRule } from './rule.ts';
import type { Seat } from './seats.ts';

/** Absent is not tokenism: nobody is there to stand for all. */
export type TokenismFlag = 'none' | 'absent' | 'amber' | 'red';

/**
 * T0 nobody, T1 one stands for all, T2 fewer than the body set, T3 someone carries three roles or more, T4 no vote,
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
}

/** The tokenism flag of each perspective that a seat of the body asks for. */
export function tokenism(
	seats: Seat[],
	members: Member[],
	coming: Member[],
	activity: ActivityResult,
	bylaws: Bylaws
): Tokenism[] {
	const applicable = seats.filter((seat) => seat.applicable);
	return groupsOf(applicable).map((group) => {
		const wanted = Math.max(
			voicesWanted(group, bylaws),
			...applicable.map((seat) => placesFor(group, seat))
		);
		const voices = { have: withPerspective(group, coming).length, need: wanted };
		const inGroup = withPerspective(group, members);
		const attendance = total(inGroup.map(({ id }) => attendanceOf(id, activity)));
		const conditions = conditionsOf(
			voices,
			attendance,
			inGroup,
			members,
			applicable,
			activity,
			bylaws
		);
		return { group, flag: flagOf(conditions), conditions, voices, attendance };
	});
}

function conditionsOf(
	{ have, need }: Share,
	attendance: Share,
	inGroup: Member[],
	members: Member[],
	seats: Seat[],
	activity: ActivityResult,
	bylaws: Bylaws
): TokenismCondition[] {
	if (have === 0) return ['T0'];
	const others = members.filter((member) => !inGroup.includes(member));
	const met: [TokenismCondition, boolean][] = [
		['T1', have === 1 && need >= 2],
		['T2', have >= 2 && have < need],
		['T3', inGroup.some((member) => rolesOf(member, seats) >= bylaws.rolesOfOne)],
		['T4', !inGroup.some(({ voting }) => voting)],
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
