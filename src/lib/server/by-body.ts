/** Rows that say which body they belong to, by that body's id, in the order they came and without the id. */
export function byBody<Row extends { body: string }>(
	rows: Row[]
): Map<string, Omit<Row, 'body'>[]> {
	const all = new Map<string, Omit<Row, 'body'>[]>();
	for (const { body, ...row } of rows) {
		const own = all.get(body);
		if (own) own.push(row);
		else all.set(body, [row]);
	}
	return all;
}
