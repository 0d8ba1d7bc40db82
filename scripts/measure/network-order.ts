import { parseArgs } from 'node:util';
import { rules, usualRule, type Rule, type TieRule } from '#lib/domain/network/ties.ts';
import { WrongCall } from './kind.ts';
import type { Columns } from './read-edges.ts';

/** How to call it. */
export const usage = `npm run measure -- network EDGES.csv [--directed] [--level COLUMN] [--threshold N] [--rule ${rules.join('|')}]
                          [--from COLUMN] [--to COLUMN] [--json]
  Measures the ties in a table with the columns from, to and (if there is one) level. EDGES.csv may be - for standard input.
  --directed   each row is what one organization reports of another; otherwise each row is a tie
  --level      the column with the level of a tie; "level" when the file has it
  --threshold  the level from which on a tie counts (${usualRule.threshold})
  --rule       union: any report; confirmed: both; mean: the mean of the reports there are (${usualRule.rule})`;

/** What a call asks for. */
export interface Order {
	file: string;
	columns: Columns;
	rule: TieRule;
	directed: boolean;
	json: boolean;
}

/** Reads the command line. Throws `WrongCall`. */
export function readOrder(args: string[]): Order {
	const { values, positionals } = parse(args);
	const [file] = positionals;
	if (!file || positionals.length > 1) {
		throw new WrongCall(`Name one file with ties.\n\n${usage}`);
	}
	const rule = ruleOf(values.rule);
	return {
		file,
		columns: {
			from: values.from ?? 'from',
			to: values.to ?? 'to',
			level: values.level ?? 'level',
			mustHaveLevel: values.level !== undefined
		},
		rule: { rule, threshold: thresholdOf(values.threshold) },
		// Only reports can be confirmed.
		directed: values.directed === true || rule === 'confirmed',
		json: values.json ?? false
	};
}

function parse(args: string[]) {
	const text = { type: 'string' } as const;
	const yes = { type: 'boolean' } as const;
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: {
				directed: yes,
				level: text,
				threshold: text,
				rule: text,
				from: text,
				to: text,
				json: yes
			}
		});
	} catch (error) {
		throw new WrongCall(`${(error as Error).message}\n\n${usage}`);
	}
}

function ruleOf(name: string | undefined): Rule {
	const found = rules.find((rule) => rule === (name ?? usualRule.rule));
	if (!found) throw new WrongCall(`There is no rule "${name}". There are: ${rules.join(', ')}.`);
	return found;
}

function thresholdOf(text: string | undefined): number {
	const threshold = text === undefined ? usualRule.threshold : Number(text);
	if (text?.trim() === '' || !Number.isFinite(threshold) || threshold < 0) {
		throw new WrongCall(`--threshold has to be a number from 0 up, not "${text}".`);
	}
	return threshold;
}
