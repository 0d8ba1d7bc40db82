import { likelyChallenges } from '#lib/domain/partner/signs.ts';
import type { PageServerLoad } from './$types';

/** What the signs ticked in the address point at. Nothing of it is kept, so anyone may ask. */
export const load: PageServerLoad = ({ url }) => {
	const ticked = url.searchParams.getAll('sign').slice(0, 100);
	return { ticked, found: likelyChallenges(ticked) };
};
