import { m } from '#lib/words/paraglide/messages.js';

/** A page of a body as the rail and the bottom bar show it. */
export interface Entry {
	folder: string;
	name: string;
	href: string;
	here: boolean;
	/** One of the three questions; else a noun with its records. */
	question: boolean;
}

const questions = {
	missing: m.common_nav_missing,
	gaps: m.common_nav_gaps,
	strength: m.common_nav_strength
};
const nouns = {
	'': m.common_nav_overview,
	map: m.common_nav_map,
	partners: m.partners_nav,
	organizations: m.common_nav_organizations,
	services: m.services_title,
	members: m.common_nav_members,
	seats: m.common_nav_seats,
	meetings: m.common_nav_meetings,
	agreements: m.agreements_nav,
	outreach: m.outreach_nav,
	participation: m.participation_title,
	feedback: m.feedback_nav,
	plan: m.plan_nav,
	assistance: m.assistance_title,
	history: m.common_nav_history,
	settings: m.common_nav_settings
};

/** The pages of a body that exist, the three questions first. */
export function entriesOf(body: string, folders: string[], query: string, path: string): Entry[] {
	const exists = ([folder]: [string, unknown]) => folder === '' || folders.includes(folder);
	const entry = (question: boolean) => {
		return ([folder, name]: [string, () => string]): Entry => {
			const address = folder === '' ? `/${body}` : `/${body}/${folder}`;
			const here = folder === '' ? path === address : `${path}/`.startsWith(`${address}/`);
			return { folder, name: name(), href: address + query, here, question };
		};
	};
	return [
		...Object.entries(questions).filter(exists).map(entry(true)),
		...Object.entries(nouns).filter(exists).map(entry(false))
	];
}
