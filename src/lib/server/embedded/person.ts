import { execFile, execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** The system user that PostgreSQL runs as; none means the one who started Longtable. */
export type Person = { uid: number; gid: number } | undefined;

/** Who must run PostgreSQL on this folder. PostgreSQL refuses root, so root lends it to `postgres`. */
export function personFor(folder: string): Person {
	if (process.getuid?.() !== 0) return undefined;

	if (existsSync(folder)) {
		const { uid, gid } = statSync(folder);
		if (uid !== 0) return { uid, gid };
	}
	return findPostgres() ?? createPostgres();
}

function findPostgres(): Person {
	try {
		return { uid: ask('id', '-u', 'postgres'), gid: ask('id', '-g', 'postgres') };
	} catch {
		return undefined; // `id` fails when there is no such user
	}
}

function createPostgres(): Person {
	try {
		execFileSync('useradd', [
			'--system',
			'--user-group',
			'--shell',
			'/usr/sbin/nologin',
			'postgres'
		]);
	} catch (error) {
		const other = findPostgres(); // created by another start at the same moment
		if (other) return other;
		throw new Error(
			'PostgreSQL does not run as root, and the system user "postgres" could not be created. Create it, or start Longtable as another user.',
			{ cause: error }
		);
	}
	return findPostgres();
}

function ask(program: string, ...args: string[]) {
	return Number(execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' }));
}

/** Runs a program as this person; returns its exit code (127 when it cannot be run) and what it printed. */
export function run(program: string, args: string[], person: Person) {
	return new Promise<{ code: number; output: string }>((resolve) => {
		const options = { ...person, cwd: '/', env: quietEnvironment(), windowsHide: true };
		execFile(program, args, options, (error, stdout, stderr) => {
			const code = error ? (typeof error.code === 'number' ? error.code : 127) : 0;
			resolve({ code, output: `${stdout}${stderr}` || (error?.message ?? '') });
		});
	});
}

// Settings of another PostgreSQL in the environment must not reach ours.
function quietEnvironment() {
	const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
	return { ...Object.fromEntries(entries), LC_ALL: 'C', TZ: 'UTC' };
}

/** Whether a process with this number lives, whoever it belongs to. */
export function lives(id: number): boolean {
	try {
		return process.kill(id, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
