import type { RecruitmentStep } from '#lib/domain/roster/recruitment.ts';
import { dayText } from './dates.ts';
import { m } from './paraglide/messages.js';
import { inSentence } from './sentences.ts';

const names: Record<RecruitmentStep, () => string> = {
	prospect: m.recruitment_step_prospect,
	invited: m.recruitment_step_invited,
	accepted: m.recruitment_step_accepted,
	oriented: m.recruitment_step_oriented,
	declined: m.recruitment_step_declined
};

/** The name of a step: "Prospect", "Invited", "Accepted", "Oriented", "Declined". */
export function stepName(step: RecruitmentStep): string {
	return names[step]();
}

/** What an invitation says: whom it is for (null for an open call), to which seat of which table, when it meets, from whom. */
export interface Invitation {
	organization: string | null;
	body: string;
	purpose: string | null;
	seat: string;
	emptySince: string | null;
	meeting: string | null;
	meets: string | null;
	introducer: string | null;
	sender: string;
	/** Whether the seat is for what somebody has lived through: then an open letter asks people, else organizations. */
	lived: boolean;
}

/** The paragraphs of an invitation letter in the reader's language, ready to print or to copy. */
export function letterOf(invitation: Invitation): string[] {
	const { organization, body, purpose, emptySince, meeting, meets, introducer } = invitation;
	const seat = inSentence(invitation.seat);
	return [
		organization ? m.recruitment_letter_dear({ organization }) : m.recruitment_letter_all(),
		purpose
			? m.recruitment_letter_who({ body, purpose })
			: m.recruitment_letter_who_short({ body }),
		emptySince
			? m.recruitment_letter_empty({ seat, date: dayText(emptySince) })
			: m.recruitment_letter_seat({ seat }),
		asking(invitation),
		introducer ? m.recruitment_letter_introducer({ name: introducer }) : '',
		meeting ? m.recruitment_letter_meeting({ date: dayText(meeting) }) : '',
		meets ? m.recruitment_letter_meets({ meets }) : '',
		m.recruitment_letter_support(),
		m.recruitment_letter_thanks(),
		[invitation.sender, body].filter(Boolean).join('\n')
	].filter(Boolean);
}

function asking({ organization, lived }: Invitation): string {
	if (organization) return m.recruitment_letter_ask();
	return lived ? m.recruitment_letter_ask_all() : m.recruitment_letter_ask_anyone();
}
