import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideChromium, provideOldPostgresql } from './debian.ts';
import { node, type Result } from './step.ts';

const reports = mkdtempSync(join(tmpdir(), 'longtable-reports-'));

type Step = [name: string, run: () => Promise<Result>];

/** Every check: the steps of a row one after another, the rows of a stage at the same time. A failure does not keep the rest from being seen. */
const stages: Step[][][] = [
	[
		[
			['types', checkTypes],
			['build', () => node(['scripts/build.mjs'])]
		],
		[
			['format', checkFormat],
			['lint', () => node(['node_modules/eslint/bin/eslint.js', '.'])],
			['rules', () => vitest('rules')]
		],
		[['programs', providePrograms]]
	],
	// Test and database wait for each other, so that one run keeps no two processors busy.
	[
		[['queries on the oldest PostgreSQL', queriesOnOldPostgresql]],
		[['queries', () => vitest('database')]],
		// Mostly waits.
		[['faults', () => vitest('faults', { FAULT_ROUNDS: process.env.FAULT_ROUNDS ?? '2' })]]
	],
	[[['pages', pages]]]
];

// Later stages say what is missing.
async function providePrograms(): Promise<Result> {
	provideOldPostgresql();
	provideChromium();
	return { passed: 0, failed: 0 };
}

function checkFormat(): Promise<Result> {
	return node(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']);
}

async function checkTypes(): Promise<Result> {
	const words = await node(['scripts/words.ts']);
	if (words.failed) return words;
	const sync = await node(['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
	if (sync.failed) return sync;
	return node([
		'node_modules/svelte-check/bin/svelte-check',
		'--fail-on-warnings',
		'--output=human'
	]);
}

async function vitest(project: string, environment: Record<string, string> = {}): Promise<Result> {
	const report = join(mkdtempSync(join(reports, project)), 'report.json');
	const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
	const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters];
	const result = await node(args, environment);
	const { numPassedTests = 0, numFailedTests = 0 } = readReport(report);
	return count(result, numPassedTests, numFailedTests);
}

async function queriesOnOldPostgresql(): Promise<Result> {
	const programs = provideOldPostgresql();
	if (programs) return vitest('database', { TEST_POSTGRESQL: programs });
	console.log('Not run: PostgreSQL 15 is not installed here (apt-get install postgresql-15).');
	return { passed: 0, failed: 0 };
}

async function pages(): Promise<Result> {
	const chromium = provideChromium();
	if (!chromium) return { passed: 0, failed: 1 };
	const report = join(reports, 'pages.json');
	const environment = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
	const result = await node(['scripts/pages.ts', '--reporter=dot,json'], environment);
	const { expected = 0, unexpected = 0, flaky = 0 } = readReport(report).stats ?? {};
	return count(result, expected, unexpected + flaky);
}

// A run that ends badly without naming a test, such as a file that cannot be read, is a failure too.
function count(result: Result, passed: number, failed: number): Result {
	return { passed, failed: failed || result.failed };
}

type Report = {
	numPassedTests?: number;
	numFailedTests?: number;
	stats?: { expected: number; unexpected: number; flaky: number };
};

function readReport(path: string): Report {
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const results: (Result & { name: string })[] = [];

async function runRow(row: Step[]) {
	for (const [name, run] of row) {
		const start = performance.now();
		const result = await run();
		console.log(`${name}: ${Math.round((performance.now() - start) / 1000)} s`);
		results.push({ name, ...result });
	}
}

for (const stage of stages) {
	console.log(`\n${stage.map((row) => row.map(([name]) => name).join(' → ')).join(', ')}`);
	await Promise.all(stage.map(runRow));
}
rmSync(reports, { recursive: true });

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
const bad = results.filter((result) => result.failed).map(({ name }) => name);
if (bad.length > 0) console.log(`\nFailed: ${bad.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
