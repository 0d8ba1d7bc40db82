import type { Organization } from '#lib/domain/tie/pairs.ts';
import { adjacency, type Cell } from '#lib/domain/tie/table.ts';
import * as strengths from '../strengths.ts';
import * as ties from '../ties.ts';
import * as waves from '../waves.ts';
import type { Answered, Door, Question } from './tasks.ts';

/** Who says what of whom, for the first organizations of a wave. */
export interface Matrix {
	wave: waves.Wave;
	organizations: Organization[];
	/** What the row's organization says of the column's. */
	cells: Cell[][];
	/** How many organizations there are. */
	all: number;
	/** Whether the viewer may read both sides of some pairs. */
	both: boolean;
}

// A wider table cannot be read by anyone; the files hold all of it.
const most = 60;

/** Who says what of whom: both sides where the viewer may see them, else the derived tie; null without such a wave. */
export async function matrix(door: Door, asked: Question): Promise<Answered<Matrix> | null> {
	const found = await door(asked.account, async (sql) => {
		const wave = strengths.chosen(await waves.list(sql, asked.body, asked.on), asked.wave);
		if (!wave) return null;
		const [organizations, derived, reports, own] = await Promise.all([
			waves.listOrganizations(sql, wave.id),
			waves.listTies(sql, wave.id),
			ties.list(sql, wave.id),
			ties.listSpokenFor(sql, asked.body)
		]);
		return { wave, organizations, derived, reports, own };
	});
	if (!found) return null;
	const { wave, organizations, derived, reports, own } = found;
	const shown = organizations.slice(0, most);
	const maySee = (one: string, other: string) =>
		asked.coordinates || own.includes(one) || own.includes(other);
	const answer = {
		wave,
		organizations: shown,
		cells: adjacency(shown, derived, reports, maySee),
		all: organizations.length,
		both: asked.coordinates || own.length > 0
	};
	return { answer, unmeasured: null };
}
