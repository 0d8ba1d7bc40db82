import { fold } from '#lib/domain/import/fold.ts';
import type { Rule } from '#lib/domain/network/ties.ts';
import { isUntold } from '#lib/domain/tie/strength.ts';
import { whatIf, type WhatIf, type WhatIfAsked } from '#lib/domain/tie/what-if.ts';
import * as strengths from '../strengths.ts';
import * as waves from '../waves.ts';
import type { Answered, Door, Question } from './tasks.ts';

type Choice = { id: string; name: string };

/** What was asked of a network as it is not, and whom to choose from. */
export interface Supposed {
	wave: waves.Wave;
	/** The rule that was used: under another one single organizations would tell who disagrees with whom. */
	rule: Rule;
	/** Those of the wave and those around it, or the first whose name has what was looked for; `n` is how many have it. */
	organizations: Choice[];
	others: Choice[];
	n: number;
	/** Null when nothing may be told, 'unknown' for an organization that is neither in the wave nor around it. */
	answer: WhatIf | 'unknown' | null;
}

// A longer list cannot be chosen from.
const mostChoices = 500;
const firstChoices = 100;

/** Answers what was asked of a network as it is not; null without such a wave. */
export async function supposed(
	door: Door,
	asked: Question,
	{ what, find }: { what: WhatIfAsked; find: string }
): Promise<Answered<Supposed> | null> {
	const found = await door(asked.account, async (sql) => {
		const wave = strengths.chosen(await waves.list(sql, asked.body, asked.on), asked.wave);
		if (!wave) return null;
		const facts = await strengths.seenBy(sql, wave, asked.coordinates);
		const others = isUntold(facts)
			? []
			: await waves.listOthers(sql, wave.id, asked.body, asked.on);
		return { wave, facts, others };
	});
	if (!found) return null;
	const { wave, facts, others } = found;
	const rule = facts.reports ? asked.rule : 'mean';
	if (isUntold(facts)) {
		const nobody = { organizations: [], others: [], n: 0, answer: null };
		return { answer: { wave, rule, ...nobody }, unmeasured: null };
	}
	const answer = whatIf(facts, others, { ...asked, rule }, what);
	return {
		answer: { wave, rule, ...choicesOf(facts.organizations, others, what, find), answer },
		unmeasured: null
	};
}

function choicesOf(inside: Choice[], outside: Choice[], what: WhatIfAsked, find: string) {
	const all = inside.length + outside.length;
	const part = fold(find);
	const chosen = new Set([what.leaves, what.joins, what.to, what.from, ...what.supposed]);
	const has = ({ name }: Choice) => fold(name).includes(part);
	const narrowed = (list: Choice[]) => {
		const first = all > mostChoices ? list.filter(has).slice(0, firstChoices) : list;
		const kept = new Set([...first.map(({ id }) => id), ...chosen]);
		return list.filter(({ id }) => kept.has(id)).map(({ id, name }) => ({ id, name }));
	};
	const n = all > mostChoices ? inside.filter(has).length + outside.filter(has).length : all;
	return { organizations: narrowed(inside), others: narrowed(outside), n };
}
