import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { connect, refuseIfPowerful, type Pool } from '#lib/server/connect.ts';
import { openDatabase } from '#lib/server/database.ts';
import { checkHealth } from '#lib/server/health.ts';
import { readSettings } from '#lib/server/settings.ts';

let administrator: Pool;
let name: string;
let address: URL;

// A database as an administrator elsewhere would give it to us.
beforeEach(async () => {
	administrator = connect(inject('database').administrator, { max: 1 });
	name = `given_${randomBytes(6).toString('hex')}`;
	await administrator`create role ${administrator(name)} login password 'a secret' createrole`;
	await administrator`create database ${administrator(name)} owner ${administrator(name)}`;
	address = new URL(inject('database').administrator);
	Object.assign(address, { username: name, password: 'a secret', pathname: `/${name}` });
});

afterEach(async () => {
	await administrator`drop database if exists ${administrator(name)} with (force)`;
	await administrator`drop role if exists ${administrator(`${name}_longtable`)}`;
	await administrator`drop role ${administrator(name)}`;
	await administrator.end();
});

const open = (settings: Record<string, string> = {}) =>
	openDatabase(readSettings({ DATABASE_URL: address.href, ...settings }));

describe('a database of one’s own', () => {
	it('gets a role for the application that owns nothing, the same one every time', async () => {
		await administrator`grant longtable_app to ${administrator(name)} with admin option`;
		const [first, second] = await Promise.all([open(), open()]);
		const pool = connect(second.appAddress, { max: 1 });
		await refuseIfPowerful(pool);
		const [row] = await pool`select current_user as role`;
		const health = await checkHealth((work) => work(pool), first.kind);
		await pool.end();

		expect(row?.role).toBe(`${name}_longtable`);
		expect(second.appAddress).toBe(first.appAddress);
		expect(health).toEqual({ status: 'ok', database: 'postgres', migration: first.migration });
	});

	it('says what to do when its role may not make roles', async () => {
		await administrator`alter role ${administrator(name)} nocreaterole`;
		await expect(open()).rejects.toThrow('DATABASE_APP_URL');
	});

	it('never says the address when it cannot be used', async () => {
		address.password = 'wrong';
		const error = await open().catch((reason: Error) => reason);
		expect(String(error)).toContain('refused the name or password');
		expect(String(error)).not.toContain('wrong');
		const unreadable = await open({ DATABASE_URL: 'my secret' }).catch((reason: Error) => reason);
		expect(String(unreadable)).not.toContain('my secret');
	});

	it('says so when the database is not there', async () => {
		address.pathname = '/nowhere';
		await expect(open()).rejects.toThrow('does not exist');
		address.searchParams.set('host', '/nowhere');
		await expect(open()).rejects.toThrow('No PostgreSQL answers');
	});
});

describe('health', () => {
	it('says in plain words that the database is away', async () => {
		const pool = connect('postgres://someone:secret@127.0.0.1:9/none', { max: 1 });
		const health = await checkHealth((work) => work(pool), 'postgres');
		await pool.end();
		expect(health).toEqual({ status: 'failing', problem: 'The database cannot be reached.' });
	});
});
