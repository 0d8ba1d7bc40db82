import { describe, expect, test } from 'vitest';
import type { AgreementSeen } from '../agreement/agreements.ts';
import { unknownMember } from '../roster/members.ts';
import type { PartnerFacts, PartnerOrganization, PartnerType } from './facts.ts';
import { isCrisisTeam, kindsOf, speaksOf } from './kinds.ts';
import { candidatesFor } from './candidates.ts';
import { agreementsBehind } from './behind.ts';
import { partnerFindings } from './findings.ts';
import { countStates, partnersOf } from './partners.ts';

const type = (code: string, label: string, rule = {}): PartnerType => ({
	code,
	label,
	labelEs: null,
	class: 'expected',
	rule
});
const types = [
	type('S03', 'Law enforcement', { sector: ['law_enforcement'] }),
	type('S06', 'Barbershops'),
	type('S09', 'Primary care providers', { sector: ['primary_care'] }),
	type('S10', 'Schools', { sector: ['education'] }),
	type('S16', 'Pediatricians', { sector: ['primary_care'] }),
	type('S01', 'Individuals with Lived Experience', { perspective: ['lived_experience'] })
];
const organization = (
	id: string,
	sector: string,
	more: Partial<PartnerOrganization> = {}
): PartnerOrganization => ({
	id,
	name: id,
	otherNames: [],
	type: 'nonprofit',
	sector,
	otherSectors: [],
	servedCounties: ['1'],
	siteCounties: [],
	responds: false,
	...more
});
const team = organization('Mobile Crisis', 'mental_health');
const sheriff = organization('Sheriff', 'law_enforcement');
const schools = organization('Schools', 'education', { servedCounties: ['1', '2'] });
const member = (id: string, from: PartnerOrganization | null) => ({
	...unknownMember(id, '2026-01-01'),
	organization: from?.id ?? null
});
const facts: PartnerFacts = {
	template: 'MOBILE_CRISIS_COMMUNITY_PARTNERS',
	types,
	counties: [
		{ fips: '1', name: 'Alder', children: 100 },
		{ fips: '2', name: 'Birch', children: 50 }
	],
	members: [member('a', team), member('b', sheriff), member('c', schools)],
	seats: [],
	organizations: [team, sheriff, schools],
	ties: [
		{ a: 'Mobile Crisis', b: 'Sheriff', strength: 2, reports: 2 },
		{ a: 'Mobile Crisis', b: 'Schools', strength: 1, reports: 1 },
		{ a: 'Schools', b: 'Sheriff', strength: 5, reports: 2 }
	],
	threshold: 2
};
const states = (given: PartnerFacts) =>
	Object.fromEntries(
		partnersOf(given).types.map(({ code, counties }) => [code, counties.map(({ state }) => state)])
	);

describe('a type of partner in a county', () => {
	test('is connected by a tie with the team, present without one, absent when nobody of it is there', () => {
		expect(states(facts)).toMatchObject({
			S03: ['connected', 'absent'],
			S10: ['present', 'present'],
			S06: ['absent', 'absent']
		});
	});

	test('is connected by a tie with anyone at the table where there is no team, or another list is asked', () => {
		const other = { ...facts, template: 'NC_SOC_COMMUNITY_COLLABORATIVE' };
		expect(states(other).S10).toEqual(['connected', 'connected']);
		const teamless = { ...facts, organizations: [sheriff, schools] };
		expect(states(teamless)).toMatchObject({ S03: ['connected', 'absent'] });
	});

	test('is only present while nobody was asked about ties, and unknown while no member is recorded', () => {
		expect(states({ ...facts, ties: null }).S03).toEqual(['present', 'absent']);
		expect(states({ ...facts, members: [], organizations: [] }).S03).toEqual([null, null]);
	});

	test('counts people without an organization for the whole table, so that no county points at them', () => {
		const voice = { ...member('d', null), perspectives: ['lived_experience'], county: '2' };
		expect(states({ ...facts, members: [...facts.members, voice] }).S01).toEqual([
			'present',
			'present'
		]);
	});

	test('counts an organization confirmed in a seat of the list', () => {
		const seat = {
			id: 'S06',
			template: { code: facts.template, version: '1', verifiedOn: null },
			confirmed: [{ member: 'c', since: '2026-01-01' }]
		} as PartnerFacts['seats'][number];
		expect(states({ ...facts, seats: [seat] }).S06).toEqual(['present', 'present']);
	});

	test('takes the office of its people where an organization says nothing of its counties', () => {
		const quiet = { ...sheriff, servedCounties: [] };
		const given = { ...facts, organizations: [team, quiet, schools] };
		expect(states(given).S03).toEqual(['absent', 'absent']);
		expect(partnersOf(given).types[0]?.state).toBe('connected');
		const members = facts.members.map((each) => ({ ...each, county: '2' }));
		expect(states({ ...given, members }).S03).toEqual(['absent', 'connected']);
	});
});

describe('an organization', () => {
	test('is of the one type its name speaks of, where two types accept the same', () => {
		expect(kindsOf(organization('Pediatric Practice', 'primary_care'), types)).toEqual(['S16']);
		expect(kindsOf(organization('Spruce Clinic', 'primary_care'), types)).toEqual(['S09']);
	});

	test('is of a type without a rule when it is called so', () => {
		expect(kindsOf(organization('Main Street Barbershop', 'business'), types)).toEqual(['S06']);
		const gyms = { ...type('S15', 'Gyms'), labelEs: 'Gimnasios' };
		expect(speaksOf({ name: 'Gimnasio Alameda', otherNames: [] }, gyms)).toBe(true);
		expect(speaksOf({ name: 'Gymnastics Hall', otherNames: [] }, gyms)).toBe(false);
	});

	test('is a team by its service or its name', () => {
		expect(isCrisisTeam(organization('Heron Mobile Response', 'mental_health'))).toBe(true);
		expect(isCrisisTeam(organization('Equipo de Crisis Móvil', 'mental_health'))).toBe(true);
		expect(isCrisisTeam(organization('Clinic', 'mental_health', { responds: true }))).toBe(true);
		expect(isCrisisTeam(organization('Clinic', 'mental_health'))).toBe(false);
	});
});

test('states are counted', () => {
	expect(countStates(['connected', null, 'absent', 'absent'])).toEqual({
		connected: 1,
		present: 0,
		absent: 2
	});
});

describe('candidates for an absent type', () => {
	const barber = organization('Main Street Barbershop', 'business', { servedCounties: ['2'] });
	const police = organization('Birch Police', 'law_enforcement', { servedCounties: ['2'] });
	const distant = organization('Far Police', 'law_enforcement', { servedCounties: ['9'] });
	const marshal = organization('Marshal', 'law_enforcement', { siteCounties: ['2'] });
	const family = organization('Family Voices', 'family_organization', { type: 'family_run' });
	const ties = [...facts.ties!, { a: 'Birch Police', b: 'Schools', strength: 3, reports: 1 }];
	const found = candidatesFor(partnersOf({ ...facts, ties }), { ...facts, ties }, [
		barber,
		marshal,
		police,
		distant,
		family
	]);
	const names = (code: string) => found[code]?.map(({ name }) => name);

	test('work in a county without one; who is tied to the table comes first', () => {
		expect(names('S03')).toEqual(['Birch Police', 'Marshal']);
		expect(found.S03?.[0]).toMatchObject({ counties: ['2'], tie: { with: { name: 'Schools' } } });
		expect(names('S06')).toEqual(['Main Street Barbershop']);
		expect(names('S10')).toEqual([]);
	});

	test('can also be organizations that nominate', () => {
		expect(found.S01).toMatchObject([{ name: 'Family Voices', nominates: true }]);
	});
});

describe('findings about partners', () => {
	const found = (given: PartnerFacts) =>
		partnerFindings(partnersOf(given)).map(({ id, have, need }) => `${id} ${have}/${need}`);

	test('say what is absent, then what has no tie, then what is not everywhere', () => {
		expect(found(facts)).toEqual([
			'partner-absent:S06 0/2',
			'partner-absent:S09 0/2',
			'partner-absent:S16 0/2',
			'partner-absent:S01 0/2',
			'partner-not-connected:S10 0/2',
			'partner-not-everywhere:S03 1/2'
		]);
	});

	test('say nothing of ties that nobody was asked about, and nothing where nothing is recorded', () => {
		expect(found({ ...facts, ties: null })).not.toContain('partner-not-connected:S10 0/2');
		expect(found({ ...facts, members: [], organizations: [] })).toEqual([]);
	});
});

test('behind a partner stand the agreements in force that it shares with the team', () => {
	const map = partnersOf(facts);
	const named = (...ids: string[]) => ids.map((id) => ({ id, name: id }));
	const agreement = (title: string, ids: string[], standing = 'in_force') =>
		({ title, standing, parties: named(...ids) }) as AgreementSeen;
	const kept = [
		agreement('at night', ['Mobile Crisis', 'Sheriff']),
		agreement('without the team', ['Schools', 'Sheriff']),
		agreement('over', ['Mobile Crisis', 'Schools'], 'ended')
	];
	const titles = (behind: Record<string, AgreementSeen[]>) =>
		Object.entries(behind).map(([id, list]) => [id, list.map(({ title }) => title)]);
	expect(titles(agreementsBehind(map, kept))).toEqual([['Sheriff', ['at night']]]);
	const tableOnly = { ...map, team: [] };
	expect(titles(agreementsBehind(tableOnly, kept))).toEqual([
		['Sheriff', ['without the team']],
		['Schools', ['without the team']]
	]);
});
