import { expect, test } from 'vitest';
import { judge } from './roster.ts';
import { on, threeRivers } from './three-rivers.fixture.ts';

const { matrix } = judge(threeRivers, on);
const sector = (name: string) => matrix.sectors.find((row) => row.sector === name);

test('law enforcement is in one of three counties', () => {
	expect(sector('law_enforcement')).toMatchObject({ have: 1, need: 3, counties: ['99003'] });
});

test('a sector that a seat asks for and nobody brings is in none', () => {
	expect(sector('housing')).toEqual({ sector: 'housing', have: 0, need: 3, counties: [] });
});

test('each seat is where its holders are', () => {
	const seats = Object.fromEntries(matrix.seats.map((row) => [row.seat, row.counties]));
	expect(seats.S17).toEqual(['99003']);
	expect(seats.S01).toEqual(['99001', '99003']);
	expect(seats.S13).toEqual([]);
});

test('a guest and a member of unknown county are nowhere', () => {
	const members = threeRivers.members.map((member) => ({ ...member, county: null }));
	const nowhere = judge({ ...threeRivers, members }, on).matrix;
	expect(nowhere.sectors.every(({ have }) => have === 0)).toBe(true);
});
