import { error } from '@sveltejs/kit';
import { usualStandard, type Standard } from '#lib/domain/access/standard.ts';
import { serviceTypes } from '#lib/domain/service/types.ts';
import type { TypeOnFile } from '#lib/server/services.ts';
import { m } from '#lib/words/paraglide/messages.js';

/** What the address asks: a kind of service, a standard, and perhaps where one more place would be. */
export interface GapsQuery {
	service: string;
	standard: Standard;
	/** As it was typed: coordinates, or a name. */
	site: string | null;
}

/** Reads the address; 404 for a standard that is not there. */
export function gapsQuery(
	url: URL,
	types: TypeOnFile[],
	standards: Standard[],
	state: string
): GapsQuery {
	const asked = url.searchParams.get('service')?.trim().slice(0, 100);
	const service = asked || types[0]?.type || 'mental_health';
	const site = url.searchParams.get('site')?.trim().slice(0, 100) || null;
	return { service, standard: standardFor(url, standards, service, state), site };
}

/** The kinds of service to choose from: those on file first, then the others of the list, and the one asked about. */
export function choicesOf(types: TypeOnFile[], service: string): string[] {
	const known = serviceTypes.map(({ code }) => code);
	return [...new Set([...types.map(({ type }) => type), ...known, service])];
}

// Meant for this kind of service in this state, else for any.
function standardFor(url: URL, standards: Standard[], service: string, state: string): Standard {
	const code = url.searchParams.get('standard');
	if (code) {
		const found = standards.find((standard) => standard.code === code);
		return found ?? error(404, m.gaps_no_standard({ code: code.slice(0, 60) }));
	}
	return usualStandard(standards, service, state) ?? error(404, m.gaps_no_standard({ code: '' }));
}
