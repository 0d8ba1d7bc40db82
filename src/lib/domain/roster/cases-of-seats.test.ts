import { expect, test } from 'vitest';
import { perUnit } from './per-unit.ts';
import { judge } from './roster.ts';
import { body, end, since } from './small-body.fixture.ts';
import { attended, on, seatFor, someone, threeRivers } from './three-rivers.fixture.ts';

test('a member who fits three open seats is proposed for one', () => {
	const seats = ['S1', 'S2', 'S3'].map((id) => seatFor(id, 'faith'));
	const members = [someone('only', { sectors: ['faith'], meetings: attended('xxxxxx') })];
	const { seats: results, coverage } = judge({ ...body, seats, members }, end);
	expect(results.map(({ proposed }) => proposed)).toEqual([['only'], [], []]);
	expect(coverage.all).toEqual({ have: 0, need: 3 });
	expect(coverage.ifConfirmed.all).toEqual({ have: 1, need: 3 });
});

test('a seat for each of three school districts is three seats', () => {
	const districts = ['north', 'south', 'west'].map((code) => ({
		code,
		name: code,
		rule: { organization: [code] }
	}));
	const seats = perUnit(seatFor('S07', 'education', { labelEs: 'Escuelas' }), districts);
	const members = [someone('a', { sectors: ['education'], organization: 'south' })];
	const { seats: results } = judge({ ...body, seats, members }, end);
	expect(results.map(({ id, proposed }) => [id, proposed])).toEqual([
		['S07-north', []],
		['S07-south', ['a']],
		['S07-west', []]
	]);
	expect(results[1]?.labelEs).toBe('Escuelas: south');
});

test('a share of all members lists who does not qualify', () => {
	const seats = [seatFor('S1', 'faith', { share: { fraction: 1, majority: false } })];
	const members = [someone('a', { sectors: ['faith'] }), someone('b')];
	const roster = judge({ ...body, seats, members }, end);
	expect(roster.findings.find(({ kind }) => kind === 'share-not-met')).toMatchObject({
		have: 1,
		need: 2,
		next: { kind: 'share-list', values: { members: ['b'] } }
	});
	expect(roster.seatless).toEqual(['b']);
	expect(roster.coverage.seats.expected).toEqual({ have: 0, need: 1 });
	expect(roster.coverage.expected).toEqual({ have: 0, need: 0 });
});

test('a seat that does not apply leaves the denominator, and frees who was confirmed in it', () => {
	const members = [someone('a', { sectors: ['faith'] })];
	const confirmed = [{ member: 'a', since }];
	const seats = [seatFor('S1', 'faith', { applicable: false, confirmed }), seatFor('S2', 'faith')];
	const roster = judge({ ...body, members, seats }, end);
	expect(roster.coverage.all).toEqual({ have: 0, need: 1 });
	expect(roster.seats.map(({ state, proposed }) => [state, proposed])).toEqual([
		['not-applicable', []],
		['vacant', ['a']]
	]);
});

test('a seat whose appointment is under way counts as vacant until it is made', () => {
	const seats = [seatFor('S1', 'faith', { pending: true })];
	const roster = judge({ ...body, members: [someone('a')], seats }, end);
	expect(roster.seats[0]?.state).toBe('pending');
	expect(roster.findings[0]).toMatchObject({
		kind: 'seat-vacant',
		next: { kind: 'press-appointment' }
	});
});

test('a seat half of whose holders come is thin, not hollow', () => {
	const members = [
		someone('a', { meetings: attended('xxxxxx') }),
		someone('b', { meetings: attended('------') })
	];
	const confirmed = members.map(({ id }) => ({ member: id, since }));
	const facts = { ...body, members, seats: [seatFor('S1', 'faith', { minimum: 2, confirmed })] };
	expect(judge(facts, end).seats[0]?.state).toBe('filled');
	expect(judge(facts, end).findings).toMatchObject([
		{ kind: 'seat-part-hollow', have: 1, need: 2 }
	]);
});

test('when the template changes, the seats of the new version are the table', () => {
	const version = (name: string) => ({ code: 'T', version: name, verifiedOn: '2026-06-01' });
	const members = [someone('a', { sectors: ['faith'] })];
	const before = [seatFor('S1', 'faith', { template: version('2025') })];
	const after = [
		seatFor('S1', 'faith', { template: version('2026') }),
		seatFor('S2', 'courts', { template: version('2026') })
	];
	const need = (seats: typeof before, day: string) =>
		judge({ ...body, members, seats }, day).coverage.all.need;
	expect([need(before, '2026-06-30'), need(after, '2026-07-01')]).toEqual([1, 2]);
});

test('a template nobody checked for a year says so once', () => {
	const template = { code: 'T', version: '1', verifiedOn: '2025-01-01' };
	const seats = ['S1', 'S2'].map((id) => seatFor(id, 'faith', { template, minimum: 0 }));
	const found = judge({ ...body, members: [someone('a')], seats }, end).findings;
	expect(found.filter(({ kind }) => kind === 'template-not-verified')).toMatchObject([
		{ id: 'template-not-verified:T', records: [{ id: 'S1' }, { id: 'S2' }] }
	]);
});

test('every finding has a key of its own', () => {
	const keys = judge(threeRivers, on).findings.map(({ id }) => id);
	expect(new Set(keys).size).toBe(keys.length);
});

test('judging does not change what it was given', () => {
	const before = structuredClone(threeRivers);
	judge(threeRivers, on);
	expect(threeRivers).toEqual(before);
});
