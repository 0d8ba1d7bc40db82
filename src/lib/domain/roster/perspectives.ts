import type { Share } from '../share.ts';
import type { Member } from './members.ts';

const family = ['youth', 'parent_caregiver', 'family'];

/** Members who serve as youth, parents, caregivers or family, of all members. */
export interface PerspectiveShare extends Share {
	/** The same among members who still come. */
	active: Share;
	/** Members by perspective; a member with two is in both, and once in the share. */
	byPerspective: Record<string, number>;
	/** Agency members with lived experience: printed beside the share, never added to it. */
	dualRole: number;
}

/** The number and part of members with a youth or family perspective. */
export function perspectiveShare(members: Member[], coming: Member[]): PerspectiveShare {
	const count = (perspective: string) =>
		members.filter(({ perspectives }) => perspectives.includes(perspective)).length;
	return {
		...shareOf(members),
		active: shareOf(coming),
		byPerspective: Object.fromEntries(family.map((each) => [each, count(each)])),
		dualRole: members.filter(isDual).length
	};
}

function shareOf(members: Member[]): Share {
	return { have: members.filter(servesAsFamily).length, need: members.length };
}

/** Whether a member serves as youth, parent, caregiver or family. */
export function servesAsFamily({ perspectives }: Pick<Member, 'perspectives'>): boolean {
	return perspectives.some((each) => family.includes(each));
}

function isDual(member: Member): boolean {
	return (
		member.organization !== null &&
		member.perspectives.includes('lived_experience') &&
		!servesAsFamily(member)
	);
}
