import type {
	Facts,
	Refusal,
	RefusalCode,
	Warning,
	WarningCode
} from '#lib/domain/import/problem.ts';

export type Outcome = 'added' | 'changed' | 'unchanged';
const weight: Record<Outcome, number> = { unchanged: 0, changed: 1, added: 2 };

/** Where the saving of a file writes down what became of each row. */
export type Ledger = ReturnType<typeof openLedger>;

/** Opens a ledger; a row counts once, by the strongest thing that happened to it. */
export function openLedger() {
	const outcomes = new Map<number, Outcome>();
	const refused: Refusal[] = [];
	const warnings: Warning[] = [];

	return {
		refused,
		warnings,
		mark(row: number, outcome: Outcome) {
			const before = outcomes.get(row);
			if (before === undefined || weight[outcome] > weight[before]) outcomes.set(row, outcome);
		},
		refuse(row: number, column: string, value: string, code: RefusalCode, facts: Facts = {}) {
			refused.push({ row, column, value, code, facts });
		},
		warn(row: number, column: string, value: string, code: WarningCode, facts: Facts = {}) {
			warnings.push({ row, column, value, code, facts });
		},
		/** How many rows ended with this outcome. */
		count: (outcome: Outcome) => [...outcomes.values()].filter((one) => one === outcome).length
	};
}
