import { Client, type Outcome } from './client.ts';

/** One thing that was done under load. */
export type Deed = {
	phase: string;
	kind: 'read' | 'write';
	path: string;
	milliseconds: number;
	retries: number;
	/** The answer was what it should be. */
	right: boolean;
};

/** What the load did, and which names it was told are saved. */
export type Tally = {
	deeds: Deed[];
	acknowledged: string[];
	stale: string[];
	alreadySaved: number;
};

/** A load that runs until it is stopped; `phase` is noted beside what is done. */
export type Load = { tally: Tally; phase: string; stop: () => Promise<void> };

const coordinator = {
	email: 'coordinator@foothills.example',
	password: 'foothills in the morning'
};

const questions = [
	'/state.json',
	'/state',
	'/bodies.json',
	'/three-rivers/missing.json',
	'/three-rivers/missing',
	'/three-rivers/strength.json',
	'/tiles/organizations/7/34/50.pbf',
	'/organizations.geojson?body=three-rivers',
	'/'
];

/** Starts people who only read, and coordinators who write and look at once whether it is there. */
export async function startLoad(origin: string, readers: number, writers: number): Promise<Load> {
	const tally: Tally = { deeds: [], acknowledged: [], stale: [], alreadySaved: 0 };
	const load = { tally, phase: 'signing in', ended: false };
	const county = await countyOf(origin);
	const signedIn = await Promise.all(Array.from({ length: writers }, () => signIn(origin)));
	const people = [
		...Array.from({ length: readers }, (_, index) => keepReading(new Client(origin), load, index)),
		...signedIn.map((client, index) => keepWriting(client, load, county, index))
	];
	const stop = async () => {
		load.ended = true;
		await Promise.all(people);
	};
	return Object.assign(load, { stop });
}

type Running = { tally: Tally; phase: string; ended: boolean };

async function keepReading(client: Client, load: Running, index: number) {
	for (let turn = index; !load.ended; turn++) {
		const path = questions[turn % questions.length]!;
		const { phase } = load;
		const outcome = await client.get(path);
		note(load, phase, 'read', path, outcome, [200, 204].includes(outcome.response?.status ?? 0));
	}
}

async function keepWriting(client: Client, load: Running, county: string, index: number) {
	for (let turn = 0; !load.ended; turn++) {
		const name = `Trial ${index}-${turn} ${Math.random().toString(36).slice(2, 10)}`;
		await writeOne(client, load, county, name);
	}
}

async function writeOne(client: Client, load: Running, county: string, name: string) {
	const { phase, tally } = load;
	const path = '/foothills/organizations/new';
	const outcome = await client.post(path, { name, type: 'nonprofit', countyFips: county });
	const status = outcome.response?.status;
	// The first try was saved and its answer lost: the second is told that there is one of this name.
	const already = outcome.retries > 0 && status === 409;
	note(load, phase, 'write', path, outcome, status === 303 || already);
	if (already) tally.alreadySaved++;
	if (status !== 303 && !already) return;
	tally.acknowledged.push(name);

	const list = `/organizations.geojson?county=${county}`;
	const seen = await client.get(list);
	note(load, phase, 'read', list, seen, seen.response?.status === 200);
	if (seen.response?.status === 200 && !seen.text.includes(name)) tally.stale.push(name);
}

function note(
	{ tally }: Running,
	phase: string,
	kind: Deed['kind'],
	path: string,
	{ milliseconds, retries }: Outcome,
	right: boolean
) {
	tally.deeds.push({ phase, kind, path, milliseconds, retries, right });
}

async function signIn(origin: string): Promise<Client> {
	const client = new Client(origin);
	const { response, text } = await client.post('/sign-in', { ...coordinator, to: '/' });
	if (response?.status === 303) return client;
	throw new Error(`Nobody could sign in: ${response?.status} ${text.slice(0, 300)}`);
}

async function countyOf(origin: string): Promise<string> {
	const { text } = await new Client(origin).get('/bodies.json');
	const bodies: { slug: string; counties: string[] }[] = JSON.parse(text);
	const county = bodies.find(({ slug }) => slug === 'foothills')?.counties[0];
	if (county) return county;
	throw new Error('The demonstration has no table called foothills.');
}
