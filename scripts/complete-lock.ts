import { readFileSync, writeFileSync } from 'node:fs';

// npm leaves optional packages out of the lock file that the registry did not offer when it wrote
// it, and then `npm ci` refuses the file. Run this after every `npm install`.
type Package = {
	version?: string;
	optional?: boolean;
	dev?: boolean;
	os?: string[];
	cpu?: string[];
	libc?: string[];
	optionalDependencies?: Record<string, string>;
};

const path = 'package-lock.json';
const lock: { packages: Record<string, Package> } = JSON.parse(readFileSync(path, 'utf8'));
const { packages } = lock;

for (const { optionalDependencies = {}, dev } of Object.values({ ...packages })) {
	for (const [name, version] of Object.entries(optionalDependencies)) {
		packages[`node_modules/${name}`] ??= describe(name, version, dev);
	}
}

function describe(name: string, version: string, dev: boolean | undefined): Package {
	const part = (words: string[]) => words.filter((word) => name.includes(`-${word}`));
	const libc = part(['musl', 'gnu']).map((word) => (word === 'gnu' ? 'glibc' : word));
	return {
		version,
		cpu: part(['arm64', 'x64']),
		...(dev ? { dev } : {}),
		...(libc.length > 0 ? { libc } : {}),
		optional: true,
		os: part(['darwin', 'linux', 'win32'])
	};
}

const sorted = Object.entries(packages).sort(([one], [other]) => (one < other ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(path, `${JSON.stringify(lock, undefined, '\t')}\n`);
