import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const oldPostgresql = '/usr/lib/postgresql/15';

/** The path of a Chromium, installed first where we may; nothing, after a sentence, where we may not. */
export function provideChromium(): string | undefined {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen && existsSync(chosen)) return chosen;
	// Without a window the tests take half as long.
	for (const name of ['chromium-headless-shell', 'chromium']) {
		const path = `/usr/bin/${name}`;
		if (existsSync(path) || (install(name) && existsSync(path))) return path;
	}
	console.log(
		'The tests of pages need Chromium. Install it ("sudo apt-get install chromium"), or set CHROMIUM_PATH.'
	);
	return undefined;
}

/** The folder of Debian's PostgreSQL 15; on a build machine it is installed first where we may. */
export function provideOldPostgresql(): string | undefined {
	const wanted = existsSync(oldPostgresql) || (process.env.CI && install('postgresql-15'));
	return wanted && existsSync(oldPostgresql) ? oldPostgresql : undefined;
}

function install(name: string): boolean {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
	console.log(`Installing ${name} …`);
	const get = (...args: string[]) => {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		return spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
	};
	const now = () => get('install', '-y', '--no-install-recommends', name).status === 0;
	return now() || (get('update').status === 0 && now());
}
