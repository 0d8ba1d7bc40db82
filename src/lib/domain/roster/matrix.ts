import { byText } from '../order.ts';
import type { Share } from '../share.ts';
import type { BodyCounty } from './facts.ts';
import type { Member } from './members.ts';
import { presenceBySector } from './presence.ts';
import type { SeatRule } from './rule.ts';
import type { Seat, SeatResult } from './seats.ts';

/** In which of the body's counties something is present: "law enforcement, 1 of 3 counties". */
export interface Row extends Share {
	/** FIPS codes, in the order of the counties. */
	counties: string[];
}

/** A row of the matrix for each sector and for each seat. */
export interface Matrix {
	sectors: ({ sector: string } & Row)[];
	seats: ({ seat: string } & Row)[];
}

/**
 * County by sector and county by seat. Every sector that a seat asks for has a row, also one that nobody brings. An
 * organization that serves a county from outside is not present there.
 */
export function matrix(
	seats: Seat[],
	results: SeatResult[],
	counties: BodyCounty[],
	members: Member[]
): Matrix {
	const present = (people: Member[]): string[] =>
		counties.map(({ fips }) => fips).filter((fips) => people.some(({ county }) => county === fips));
	const shares = presenceBySector(counties, members);
	const asked = seats.filter(({ applicable }) => applicable).flatMap(({ rule }) => sectorsOf(rule));
	const sectors = [...new Set([...Object.keys(shares), ...asked])].toSorted(byText);
	return {
		sectors: sectors.map((sector) => ({
			sector,
			...(shares[sector] ?? { have: 0, need: counties.length }),
			counties: present(members.filter((member) => member.sectors.includes(sector)))
		})),
		seats: results
			.filter(({ state }) => state !== 'not-applicable')
			.map(({ id, holders }) => {
				const here = present(members.filter((member) => holders.includes(member.id)));
				return { seat: id, have: here.length, need: counties.length, counties: here };
			})
	};
}

function sectorsOf(rule: SeatRule): string[] {
	const inside = [...(rule.any ?? []), ...(rule.all ?? []), ...(rule.places ?? [])];
	return [...(rule.sector ?? []), ...inside.flatMap(sectorsOf)];
}
