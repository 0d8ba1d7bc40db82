import type { RoleMatrix } from '#lib/domain/response/roles.ts';
import { listText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { stepName } from './response.ts';
import { inSentence } from './sentences.ts';

/** How many partners have their role stated, and at which steps nobody does anything; for others only how many roles are open. */
export function answerRoles(
	{ rows, empty, share }: RoleMatrix,
	sees: boolean
): { first: string; second: string | null } {
	const n = rows.flatMap(({ roles }) => roles).filter(({ role }) => role !== null).length;
	if (!sees) return { first: m.roles_answer_open({ n }), second: null };
	if (share.need === 0) return { first: m.roles_answer_nobody(), second: null };
	const names = empty.map((step) => inSentence(stepName(step)));
	return {
		first: m.roles_answer(share),
		second: names.length > 0 ? m.roles_nobody_at({ steps: listText(names) }) : null
	};
}
