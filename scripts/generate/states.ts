import type { Sql } from '#lib/server/connect.ts';
import { countyBoundaries, namesOfPlaces } from '#lib/server/seed/boundaries.ts';
import { addRows } from '#lib/server/seed/rows.ts';

// Codes of the Postal Service by FIPS code (ANSI INCITS 38): the fifty states and the District of Columbia.
const codes =
	'01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA 26MI 27MN 28MS ' +
	'29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY';

const source =
	'Name and boundary: Census Bureau cartographic boundaries through us-atlas 3. Nobody counted the children here.';

/** Adds the states that are not there yet, with their counties: names and boundaries, no counts of people. */
export async function addStates(sql: Sql): Promise<void> {
	const known = await sql<{ code: string }[]>`select code from state`;
	const names = namesOfPlaces();
	for (const text of codes.split(' ')) {
		const [fips, code] = [text.slice(0, 2), text.slice(2)];
		if (known.some((state) => state.code === code)) continue;
		await addRows(sql, 'state', [{ code, fips, name: names.get(fips)!, invented: false }]);
		await addCounties(sql, { fips, code }, names);
	}
}

async function addCounties(
	sql: Sql,
	state: { fips: string; code: string },
	names: Map<string, string>
) {
	const boundaries = [...countyBoundaries(state.fips)].toSorted(([one], [other]) =>
		one < other ? -1 : 1
	);
	const taken = new Set<string>();
	const rows = boundaries.map(([fips, boundary]) => {
		const plain = names.get(fips)!;
		// A city may have the name of a county of the same state.
		const name = taken.has(plain) ? `${plain} (${fips})` : plain;
		taken.add(plain);
		return { fips, name, stateCode: state.code, invented: false, source, ...boundary };
	});
	await addRows(sql, 'county', rows);
}
