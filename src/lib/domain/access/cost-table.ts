/** A table of costs: the trip in row r goes from cell `from[r]` to site `to[r]`. Pairs that have no row cannot be travelled. */
export interface CostTable {
	from: Uint32Array;
	to: Uint32Array;
	cost: Float64Array;
}

/** The rows of a cost table by site: those of site s stand from `starts[s]` up to `starts[s + 1]` in `rows`. */
export function rowsBySite({ to }: CostTable, sites: number) {
	const starts = new Uint32Array(sites + 1);
	for (const site of to) starts[site + 1]!++;
	for (let site = 1; site <= sites; site++) starts[site]! += starts[site - 1]!;
	const next = starts.slice();
	const rows = new Uint32Array(to.length);
	for (let row = 0; row < to.length; row++) rows[next[to[row]!]!++] = row;
	return { starts, rows };
}

/** A row whose pair an earlier row has already; null when every pair stands there once. */
export function repeatedRow(table: CostTable, cells: number, sites: number): number | null {
	const { starts, rows } = rowsBySite(table, sites);
	const lastSite = new Int32Array(cells).fill(-1);
	for (let site = 0; site < sites; site++) {
		for (let place = starts[site]!; place < starts[site + 1]!; place++) {
			const cell = table.from[rows[place]!]!;
			if (lastSite[cell] === site) return rows[place]!;
			lastSite[cell] = site;
		}
	}
	return null;
}
