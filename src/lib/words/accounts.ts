import { passwordLength, type PasswordProblem } from '#lib/domain/people/password.ts';
import type { Language, RoleName } from '#lib/domain/people/viewer.ts';
import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';

/** What is wrong with a new password, and what to do. */
export function passwordProblemText(problem: PasswordProblem): string {
	return m[`sign_in_password_${problem}`](passwordLength);
}

/** A role and, unless it holds everywhere, the place it holds for: "coordinator: Haywood County Collaborative". */
export function roleText(
	role: RoleName,
	place: string | null,
	locale: Language = getLocale()
): string {
	const name = m[`sign_in_role_${role}`]({}, { locale });
	return place ? m.sign_in_role_at({ role: name, place }, { locale }) : name;
}
