import { describe, expect, test } from 'vitest';
import { peersOf, type PeerCounty } from './peers.ts';
import { table } from './small-state.fixture.ts';

const county = (fips: string, children: number | null, rural: boolean | null = false) =>
	({ fips, children, rural }) satisfies PeerCounty;
const counties = [
	county('1', 1000),
	county('2', 2000),
	county('3', 1000, true),
	county('4', null),
	county('5', 4000)
];
const own = table('own', { have: 0, need: 1, counties: ['1'] });
const twice = table('twice', { have: 1, need: 1, counties: ['2'] });
const rural = table('rural', { have: 1, need: 1, counties: ['3'] });
const unknown = table('unknown', { have: 1, need: 1, counties: ['4'] });
const silent = table('silent', { have: 0, need: 1, counties: ['1'] });
const large = table('large', { have: 1, need: 2, counties: ['2', '5'] });
const all = [unknown, rural, large, twice, own, silent];

describe('collaboratives like one', () => {
	const matches = peersOf('own', all, counties)!;

	test('come by doublings of children and share of rural children, the unknown last, the unrecorded not', () => {
		expect(matches.peers.map(({ slug, distance }) => [slug, distance])).toEqual([
			['twice', 1],
			['rural', 2],
			['large', Math.log2(6)],
			['unknown', null]
		]);
		expect(matches.self).toMatchObject({ slug: 'own', children: 1000, distance: 0 });
	});

	test('are farther when they have other kinds of seat', () => {
		const [other] = twice.roster.seats;
		const roster = { ...twice.roster, seats: [{ ...other!, label: 'Another seat' }] };
		const moved = peersOf('own', [own, { ...twice, roster }], counties)!;
		expect(moved.peers[0]).toMatchObject({ distance: 2, seats: { have: 0, need: 2 } });
		expect(moved.seats[0]?.filled).toEqual({ have: 0, need: 0 });
	});

	test('show who fills the seat that is lacked, in the same order', () => {
		const [seat] = matches.seats;
		expect(seat).toMatchObject({ id: 'S01', label: 'Seat', filled: { have: 4, need: 4 } });
		expect(seat?.peers.map(({ slug }) => slug)).toEqual(['twice', 'rural', 'large', 'unknown']);
		expect(peersOf('twice', all, counties)?.seats).toEqual([]);
	});

	test('are nobody for a table that is not in the state', () => {
		expect(peersOf('elsewhere', all, counties)).toBeNull();
	});
});
