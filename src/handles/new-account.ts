import { readLine, readSecretLine } from '#lib/domain/people/form.ts';
import { problemWith, type PasswordProblem } from '#lib/domain/people/password.ts';

/** What someone filled in for a new account, and what is wrong with it: nothing when all problems are null. */
export type Filled = {
	name: string;
	email: string;
	password: string;
	problems: { name: boolean; email: boolean; password: PasswordProblem | null };
	fine: boolean;
};

/** Reads name, e-mail (unless it is known already) and new password, and judges them. */
export function readNewAccount(
	form: FormData,
	isAddress: (text: string) => boolean,
	known?: string
): Filled {
	const name = readLine(form, 'name', 120);
	const email = known ?? readLine(form, 'email', 254);
	const password = readSecretLine(form, 'password');
	const problems = {
		name: name === '',
		email: !isAddress(email),
		password: problemWith(password, [name, email, 'longtable'])
	};
	const fine = !problems.name && !problems.email && !problems.password;
	return { name, email, password, problems, fine };
}
