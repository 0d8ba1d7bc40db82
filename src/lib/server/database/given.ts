import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, type Pool } from '../connect.ts';
import { fitForPooler } from '../pooler.ts';
import type { Settings } from '../settings.ts';
import { passwordFor, prepareGroup, prepareLogin } from './roles.ts';

const oldest = 15;

/** Checks the PostgreSQL of DATABASE_URL and makes the application's role there; returns both addresses. */
export async function prepareGiven(settings: Settings) {
	const { databaseUrl, databaseAppUrl, databaseReplicaUrl, dataFolder } = settings;
	const given = parse(databaseUrl ?? '', 'DATABASE_URL');
	if (databaseAppUrl) parse(databaseAppUrl, 'DATABASE_APP_URL');
	const ownerAddress = await fit(given.href, 'DATABASE_URL');
	const sql = connect(ownerAddress, { max: 1 });

	try {
		await refuseOld(sql);
		const ownApp = databaseAppUrl && (await fit(databaseAppUrl, 'DATABASE_APP_URL'));
		const appAddress = ownApp || (await makeLogin(sql, new URL(ownerAddress), dataFolder));
		const replicaAddress = databaseReplicaUrl && signedInAs(appAddress, databaseReplicaUrl);
		const stop = async () => {};
		return { kind: 'postgres' as const, ownerAddress, appAddress, replicaAddress, stop };
	} catch (error) {
		throw explain(error, 'DATABASE_URL');
	} finally {
		await sql.end({ timeout: 5 });
	}
}

// Roles and passwords are the same on a replica, so its address need not name them.
function signedInAs(appAddress: string, replicaUrl: string): string {
	const url = parse(replicaUrl, 'DATABASE_REPLICA_URL');
	if (url.username) return url.href;
	const { username, password, pathname } = new URL(appAddress);
	url.username = username;
	url.password = password;
	if (url.pathname.length < 2) url.pathname = pathname;
	return url.href;
}

async function fit(address: string, name: string) {
	try {
		return await fitForPooler(address);
	} catch (error) {
		throw explain(error, name);
	}
}

function parse(address: string, name: string): URL {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (url && /^postgres(ql)?:$/.test(url.protocol)) return url;
	// Without the value: it holds a password.
	throw new Error(`${name} is not an address such as postgres://name:password@host:5432/database.`);
}

async function refuseOld(sql: Pool) {
	const [row] = await sql<{ version: number }[]>`
		select current_setting('server_version_num')::int / 10000 as version
	`;
	if ((row?.version ?? 0) >= oldest) return;
	throw new Error(
		`The database is PostgreSQL ${row?.version}. Longtable needs PostgreSQL ${oldest} or newer.`
	);
}

async function makeLogin(sql: Pool, url: URL, dataFolder: string): Promise<string> {
	const [row] = await sql<{ name: string }[]>`select current_database() as name`;
	const role = `${row?.name.slice(0, 50)}_longtable`;
	const password = passwordFor(url.password || (await ownSecret(dataFolder)), role);
	await prepareGroup(sql);
	await prepareLogin(sql, role, password);

	const login = new URL(url);
	login.username = role;
	login.password = password;
	return login.href;
}

// An address without a password says nothing that others could not know.
async function ownSecret(dataFolder: string): Promise<string> {
	const path = join(dataFolder, 'secret');
	await mkdir(dataFolder, { recursive: true });
	await writeFile(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' }).catch(
		(error: NodeJS.ErrnoException) => {
			if (error.code !== 'EEXIST') throw error;
		}
	);
	return readFile(path, 'utf8');
}

const sentences: Record<string, string> = {
	'42501':
		'The role of DATABASE_URL may not create roles, and Longtable serves as a role that owns nothing. Give it CREATEROLE, or create a role yourself ("create role longtable_app; create role NAME login password \'…\' in role longtable_app") and set DATABASE_APP_URL to its address.',
	'28P01': 'PostgreSQL refused the name or password in SETTING.',
	'28000': 'PostgreSQL refused the name in SETTING.',
	'3D000': 'The database named in SETTING does not exist. Create it first.',
	ECONNREFUSED: 'No PostgreSQL answers at the address in SETTING.',
	ENOENT: 'No PostgreSQL answers at the socket in SETTING.',
	ENOTFOUND: 'The host in SETTING is not known.',
	EAI_AGAIN: 'The host in SETTING is not known.',
	CONNECT_TIMEOUT: 'PostgreSQL did not answer in five seconds at the address in SETTING.'
};

function explain(error: unknown, name: string): Error {
	const sentence = sentences[(error as { code?: string }).code ?? ''];
	return sentence ? new Error(sentence.replace('SETTING', name)) : (error as Error);
}
