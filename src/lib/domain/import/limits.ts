/** How much one file may hold. Above this a file is more likely a mistake, or meant to harm. */
export const limits = {
	bytes: 20_000_000,
	rows: 200_000,
	columns: 300,
	cell: 32_767,
	inflated: 200_000_000,
	entries: 2_000,
	seconds: 20,
	noteRows: 200
} as const;
