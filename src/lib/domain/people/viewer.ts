/** The two languages of every text on screen. */
export type Language = 'en' | 'es';

/** What an account may be somewhere. */
export type RoleName =
	'member' | 'coordinator' | 'catchment_manager' | 'state_leader' | 'administrator';

/** One role of an account and the place it holds for: a body, a catchment, a state, or (administrator) everywhere. */
export interface Role {
	role: RoleName;
	body: string | null;
	bodyId: string | null;
	stateCode: string | null;
	catchmentId: string | null;
}

/** Who asks for a page: a visitor has no account and no roles. */
export interface Viewer {
	account: { id: string; name: string; email: string } | null;
	language: Language;
	roles: Role[];
}

/** Somebody who has not signed in. */
export function visitor(language: Language = 'en'): Viewer {
	return { account: null, language, roles: [] };
}

/** Whether the viewer may do everything. */
export function administers(viewer: Viewer): boolean {
	return viewer.roles.some(({ role }) => role === 'administrator');
}

/** Whether the viewer may change the body with this address: its coordinators and administrators. */
export function runs(viewer: Viewer, body: string): boolean {
	return administers(viewer) || coordinates(viewer, body);
}

/** Whether the viewer is a coordinator of the body with this address. Administrators are none, unless they hold the role as well. */
export function coordinates({ roles }: Viewer, body: string): boolean {
	return roles.some((held) => held.role === 'coordinator' && held.body === body);
}

/** Whether the viewer may bring files in: whoever keeps a body, a state or the whole. */
export function bringsIn({ roles }: Viewer): boolean {
	return roles.some(({ role }) => ['coordinator', 'state_leader', 'administrator'].includes(role));
}

/** Whether the viewer may see the people of the body with this address: everyone with a role in it, and administrators. */
export function sees(viewer: Viewer, body: string): boolean {
	return administers(viewer) || viewer.roles.some((held) => held.body === body);
}

/** Whether the viewer keeps the counties, catchments and collaboratives of this state. */
export function leads(viewer: Viewer, stateCode: string): boolean {
	return (
		administers(viewer) ||
		viewer.roles.some((held) => held.role === 'state_leader' && held.stateCode === stateCode)
	);
}

/** Whether the viewer keeps this catchment: whoever manages it, keeps its state, or the whole. */
export function keepsCatchment(
	viewer: Viewer,
	{ id, stateCode }: { id: string; stateCode: string }
): boolean {
	return (
		leads(viewer, stateCode) ||
		viewer.roles.some((held) => held.role === 'catchment_manager' && held.catchmentId === id)
	);
}
