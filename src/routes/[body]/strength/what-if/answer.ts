import { error } from '@sveltejs/kit';
import type { WhatIf, WhatIfAsked } from '#lib/domain/tie/what-if.ts';
import { m } from '#lib/words/paraglide/messages.js';

/** Reads `leaves`, `joins` and `with`, `to` and `from` of an address. */
export function whatIfQuery({ searchParams }: URL): WhatIfAsked {
	const one = (name: string) => searchParams.get(name) || null;
	return {
		leaves: one('leaves'),
		joins: one('joins'),
		supposed: searchParams.getAll('with'),
		to: one('to'),
		from: one('from')
	};
}

/** Whether anything was asked. */
export function asksAnything({ leaves, joins, to }: WhatIfAsked): boolean {
	return leaves !== null || joins !== null || to !== null;
}

/** The answers; 404 for an organization that is neither in the wave nor around it. */
export function known(answer: WhatIf | 'unknown' | null): WhatIf | null {
	return answer === 'unknown' ? error(404, m.what_if_unknown()) : answer;
}
