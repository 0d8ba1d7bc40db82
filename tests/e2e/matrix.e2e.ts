import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { startApplication, type Application } from '../../scripts/application.ts';
import { personId } from '#lib/server/seed/body.ts';
import { catchmentId } from '#lib/server/seed/catchments.ts';
import { organizationId } from '#lib/server/seed/organizations.ts';
import { identify } from '#lib/server/seed/rows.ts';
import { threeRivers, threeRiversOrganizations } from '#lib/server/seed/three-rivers.ts';
import { askers, readMatrix, writeMatrix, type Asker, type Row } from '../house/matrix.ts';
import { listAsks, nameOf, type Ask } from '../house/routes.ts';

// It signs accounts out and takes sessions away, so it has an application of its own.
let application: Application;

// The demonstration's days lie shortly before the day it was seeded.
const today = new Date().toISOString().slice(0, 10);
const table = threeRivers(today);
const [organization] = threeRiversOrganizations(today);

// Real records, so that a refusal is not just an address with nothing behind it. Others are asked for under no one's id.
const nobody = '00000000-0000-0000-0000-000000000000';
const values: Record<string, string> = {
	body: 'three-rivers',
	link: `${'A'.repeat(22)}.${'A'.repeat(43)}`,
	seat: 'S05',
	file: 'members.csv',
	organizations: organizationId(organization!.reference),
	directory: organizationId(organization!.reference),
	catchments: catchmentId('Alliance'),
	people: personId('three-rivers', table.people[0]!.reference),
	members: identify('membership', 'three-rivers', table.people[0]!.reference),
	seats: table.seats[0]!.code,
	templates: 'NC_SOC_COMMUNITY_COLLABORATIVE',
	tiles: 'organizations',
	z: '7',
	x: '35',
	y: '50',
	goals: 'new',
	activities: 'new',
	tasks: 'new',
	assistance: 'new',
	outreach: 'new',
	participation: 'new',
	efforts: 'new',
	feedback: 'new',
	contact: 'new',
	support: 'new',
	agreements: 'new',
	partnerships: 'new',
	stages: 'new',
	challenges: 'new',
	assets: 'new',
	protocols: 'new',
	steps: 'new',
	paths: 'new',
	roles: 'new',
	practices: 'new',
	questions: 'new',
	answers: 'new',
	positions: 'new',
	meetings: identify('meeting', 'three-rivers', table.meetings[0] ?? '')
};
const secrets: Record<Exclude<Asker, 'visitor'>, [email: string, password: string]> = {
	member: ['member@three-rivers.example', 'a chair at the table'],
	coordinator: ['coordinator@three-rivers.example', 'three rivers meet here'],
	catchment_manager: ['catchment@longtable.example', 'many counties one map'],
	state_leader: ['state@longtable.example', 'one hundred counties'],
	administrator: ['administrator@longtable.example', 'keeper of the long table'],
	other: ['coordinator@foothills.example', 'foothills in the morning']
};

test.describe.configure({ mode: 'serial', timeout: 600_000 });

test.beforeAll(async () => {
	application = await startApplication();
});

test.afterAll(() => application?.stop());

function send(path: string, form: Record<string, string> | null, cookie = '') {
	const { address } = application;
	const headers = { accept: 'text/html', origin: address, ...(cookie ? { cookie } : {}) };
	const body = form && new URLSearchParams(form);
	return fetch(address + path, {
		method: form ? 'POST' : 'GET',
		headers,
		body,
		redirect: 'manual'
	});
}

async function signIn(asker: Asker): Promise<string> {
	if (asker === 'visitor') return '';
	const [email, password] = secrets[asker];
	const answer = await send('/sign-in', { email, password });
	expect([asker, answer.status]).toEqual([asker, 303]);
	return answer.headers
		.getSetCookie()
		.map((line) => line.split(';')[0])
		.join('; ');
}

function pathOf({ route, action }: Ask): string {
	const path = route.replace(
		/(\w*)\/\[+(?:\.\.\.)?(\w+)[^\]]*\]+/g,
		(_, folder: string, name: string) => `${folder}/${values[folder] ?? values[name] ?? nobody}`
	);
	return action && action !== 'default' ? `${path}?/${action}` : path;
}

async function answer(ask: Ask, cookie: string): Promise<string> {
	const { status, headers } = await send(
		pathOf(ask),
		ask.method === 'GET' ? null : { matrix: '1' },
		cookie
	);
	const toSignIn = status === 303 && headers.get('location')?.startsWith('/sign-in?');
	return toSignIn ? 'sign in' : String(status);
}

const cookies: Partial<Record<Asker, string>> = {};

async function observe(ask: Ask): Promise<Row> {
	const answers = {} as Row['answers'];
	for (const asker of askers) {
		cookies[asker] ??= await signIn(asker);
		answers[asker] = await answer(ask, cookies[asker]);
		if (ask.route === '/sign-out') delete cookies[asker];
	}
	return { ask: nameOf(ask), answers };
}

test('everyone gets from every page, action and address what matrix.csv says', async () => {
	const rows: Row[] = [];
	for (const ask of listAsks()) rows.push(await observe(ask));
	// What was seen, to be read line by line before it becomes what is expected.
	mkdirSync('test-results', { recursive: true });
	writeFileSync('test-results/matrix.csv', writeMatrix(rows));
	expect(writeMatrix(rows)).toBe(writeMatrix(readMatrix()));
});

test('nobody from outside finds a name of the people at a table, in pages, their data or other answers', async () => {
	const names = table.people.map(({ name }) => name);
	expect(names.length).toBeGreaterThan(10);
	const found: string[] = [];
	const inside: string[] = [];
	for (const asker of askers.filter((asker) => asker !== 'administrator')) {
		const cookie = await signIn(asker);
		const list = ['member', 'coordinator'].includes(asker) ? inside : found;
		for (const path of listAsks()
			.filter(({ method }) => method === 'GET')
			.flatMap(readings)) {
			const text = await (await send(path, null, cookie)).text();
			list.push(
				...names
					.filter((name) => text.includes(name))
					.map((name) => `${asker} reads ${name} at ${path}`)
			);
		}
	}
	expect(found).toEqual([]);
	expect(inside.length).toBeGreaterThan(0);
});

// A page is also read as data, by the browser that goes on from page to page.
function readings(ask: Ask): string[] {
	const path = pathOf(ask);
	return /\.\w+$/.test(path) ? [path] : [path, `${path === '/' ? '' : path}/__data.json`];
}
