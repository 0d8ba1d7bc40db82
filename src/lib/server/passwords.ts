import { hash as argon2, verify } from '@node-rs/argon2';

// Argon2id, as the Open Worldwide Application Security Project advises.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Of no account: checking it takes as long as checking a real one. Made with the cost above from random bytes.
const nobodys =
	'$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** The hash under which a password is kept: Argon2id with a salt of its own. */
export function hash(password: string): Promise<string> {
	return argon2(password.normalize('NFKC'), cost);
}

/** Whether a password fits a hash. Takes as long without a hash as with one, so that time does not tell. */
export async function fits(kept: string | null, password: string): Promise<boolean> {
	const fitted = await verify(kept ?? nobodys, password.normalize('NFKC'));
	return fitted && kept !== null;
}
