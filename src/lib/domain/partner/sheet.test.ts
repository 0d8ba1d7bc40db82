import { expect, test } from 'vitest';
import type { PartnerSeen } from './partners.ts';
import type { PartnerRole } from '../response/roles.ts';
import { reachable, sheetsOf, type Contact, type SheetFacts } from './sheet.ts';

const contact = (id: string, more: Partial<Contact> = {}): Contact => {
	return { id, name: id, phone: null, answers: null, responds: null, ...more };
};
const sits = (id: string): PartnerSeen => ({ id, name: id, state: 'present', tie: null });
const type = (fips: string, ...ids: string[]) => ({
	...{ code: 'S01', label: 'Any', labelEs: null, class: 'expected' as const, person: false },
	...{ state: 'present' as const, organizations: ids.map(sits) },
	counties: [{ fips, state: 'present' as const, organizations: ids.map(sits) }]
});
const path = (number: '988' | 'crisis_line' | '911', answeredBy: string | null) => ({
	number,
	agreement: null,
	path: answeredBy
		? {
				...{ id: number, countyFips: '1', number, dispatchRule: null, agreementId: null },
				...{ answeredBy: { id: answeredBy, name: answeredBy }, policeRole: null, version: 1 }
			}
		: null
});
const county = { fips: '1', name: 'Alder' };
const nothing: SheetFacts = {
	...{ map: { team: [], types: [] }, paths: [{ ...county, paths: [] }], inWriting: [] },
	...{ roles: [], contacts: [] }
};

test('a sheet has the partners of its county that something in writing is shared with, each once', () => {
	const types = [type('1', 'b', 'a', 'c'), type('1', 'a'), type('2', 'd')];
	const [sheet] = sheetsOf({
		...{ map: { team: [], types }, paths: [{ ...county, paths: [] }], roles: [] },
		...{ inWriting: ['a', 'b', 'd'], contacts: [contact('a', { phone: '1' })] }
	});
	expect(sheet!.partners).toEqual([
		{ id: 'a', name: 'a', ways: [{ contact: '1', hours: null, steps: [] }] },
		{ id: 'b', name: 'b', ways: [{ contact: null, hours: null, steps: [] }] }
	]);
	expect(reachable([sheet!, sheet!])).toEqual({ have: 1, need: 2 });
});

test('988 and 911 are their own numbers; a crisis line has that of the service that answers, else of who does', () => {
	const paths = [path('988', null), path('crisis_line', 'line'), path('911', 'county')];
	const numbers = (known: Contact[]) =>
		sheetsOf({ ...nothing, paths: [{ ...county, paths }], contacts: known })[0]!.numbers;
	const phones = (known: Contact[]) => numbers(known).map(({ phone }) => phone);
	expect(phones([contact('line', { phone: '1', answers: '2' })])).toEqual(['988', '2', '911']);
	expect(phones([contact('line', { phone: '1' })])).toEqual(['988', '1', '911']);
	expect(phones([])).toEqual(['988', null, '911']);
	expect(numbers([]).map(({ answeredBy }) => answeredBy?.id ?? null)).toEqual([
		null,
		'line',
		'county'
	]);
});

test('a team is called where it sends from', () => {
	const team = [{ id: 'team', name: 'Team' }];
	const known = [contact('team', { phone: '1', responds: '2' })];
	const [sheet] = sheetsOf({ ...nothing, map: { team, types: [] }, contacts: known });
	expect(sheet!.team).toMatchObject([{ id: 'team', ways: [{ contact: '2' }] }]);
});

test('a partner whose role is stated is on the sheet; steps that are reached alike stand together', () => {
	const role = (step: PartnerRole['step'], more: Partial<PartnerRole> = {}): PartnerRole => ({
		...{ id: step, organization: { id: 'a', name: 'a' }, step, does: 'Comes', contact: null },
		...{ hours: 'day and night', openToAll: false, version: 1, ...more }
	});
	const [sheet] = sheetsOf({
		...{ ...nothing, map: { team: [], types: [type('1', 'a', 'b')] } },
		roles: [role('follow_up', { contact: '2', hours: null }), role('on_scene'), role('dispatch')],
		contacts: [contact('a', { phone: '1' })]
	});
	const ways = [
		{ contact: '1', hours: 'day and night', steps: ['dispatch', 'on_scene'] },
		{ contact: '2', hours: null, steps: ['follow_up'] }
	];
	expect(sheet!.partners).toEqual([{ id: 'a', name: 'a', ways }]);
});
