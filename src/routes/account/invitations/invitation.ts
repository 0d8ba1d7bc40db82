import { readLine } from '#lib/domain/people/form.ts';
import type { RoleName } from '#lib/domain/people/viewer.ts';
import type { NewInvitation, Place } from '#lib/server/invitations.ts';

/** An invitation as filled in, with the name of its place. */
export type Filled = { invitation: NewInvitation; place: string | null };

/** What was filled in so that it can be shown again, with the name of the first field that is missing or wrong. */
export type Unfilled = { missing: 'email' | 'name' | 'as'; email: string; name: string };

const kinds: Record<RoleName, Place['kind'] | null> = {
	member: 'body',
	coordinator: 'body',
	catchment_manager: 'catchment',
	state_leader: 'state',
	administrator: null
};

/** Reads the form of an invitation: role and place have to go together, and the place has to be one of those offered. */
export function readInvitation(
	form: FormData,
	places: Place[],
	isAddress: (text: string) => boolean
): Filled | Unfilled {
	const email = readLine(form, 'email', 254);
	const name = readLine(form, 'name', 120);
	const role = readLine(form, 'role') as RoleName;
	if (!isAddress(email)) return { missing: 'email', email, name };
	if (!name) return { missing: 'name', email, name };

	const kind = Object.hasOwn(kinds, role) ? kinds[role] : undefined;
	const place = places.find(({ kind, id }) => `${kind}:${id}` === readLine(form, 'place'));
	if (kind === undefined || (kind !== null && place?.kind !== kind))
		return { missing: 'as', email, name };
	const idOf = (wanted: Place['kind']) => (kind === wanted && place ? place.id : null);
	const at = { bodyId: idOf('body'), catchmentId: idOf('catchment'), stateCode: idOf('state') };
	return { invitation: { email, name, role, ...at }, place: kind ? (place?.name ?? null) : null };
}
