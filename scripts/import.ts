import { csvText, templateRows } from '#lib/domain/import/template.ts';
import { exampleGraph } from '#lib/domain/tie/export.ts';
import { write, type Pool } from '#lib/server/connect.ts';
import { withDatabase } from '#lib/server/database.ts';
import { bringIn, type Door } from '#lib/server/imports/bring-in.ts';
import * as past from '#lib/server/imports/past.ts';
import { undo } from '#lib/server/imports/undo.ts';
import { seed } from '#lib/server/seed.ts';
import { readSettings } from '#lib/server/settings.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/words/paraglide/runtime.js';
import { findKind, orderOf, readCall, usage, WrongCall, type Call } from './import-order.ts';
import { listText, reportJson, reportText, undoText } from './import-words.ts';

const today = new Date().toISOString().slice(0, 10);

/** Does what the command line says; answers the exit code: 0 all saved, 1 something refused, 2 called wrongly. */
async function run(args: string[]): Promise<number> {
	overwriteGetLocale(() => (languageIn(args) === 'es' ? 'es' : 'en'));
	const call = readCall(args);
	const [first, second] = call.positionals;
	if (call.values.help || first === undefined) throw new WrongCall(usage());
	if (first === 'template') return printTemplate(second);
	if (first !== 'list' && first !== 'undo') findKind(first);

	const settings = readSettings();
	return withDatabase(settings, async ({ owner }) => {
		await fillNew(owner, settings.demo);
		if (first === 'list') return printList(owner, call);
		return first === 'undo' ? takeBack(owner, second, call) : bringFile(owner, call);
	});
}

// Only a database that nothing was ever put into: `npm start` may have been told DEMO=0, and this command not.
async function fillNew(owner: Pool, demo: boolean) {
	const sectors = await owner`select from sector limit 1`;
	if (sectors.length === 0) await seed(owner, { demo });
}

// Also for mistakes in the call itself.
function languageIn(args: string[]) {
	const at = args.indexOf('--lang');
	return at === -1 ? args.find((arg) => arg.startsWith('--lang='))?.slice(7) : args[at + 1];
}

// The person at the console owns the database: imports are logged in nobody's name, and no rule about roles applies.
function doorOf(owner: Pool): Door {
	return (work, about) => write(owner, { account: null, note: 'console', ...about }, work);
}

async function bringFile(owner: Pool, call: Call): Promise<number> {
	const report = await bringIn(doorOf(owner), await orderOf(owner, call, today));
	print(
		call.values.json ? reportJson(report) : reportText(report, call.values['dry-run'] ?? false)
	);
	return report.refused.length > 0 ? 1 : 0;
}

async function takeBack(owner: Pool, id: string | undefined, { values }: Call): Promise<number> {
	if (!id) throw new WrongCall(usage());
	const undoing = await undo(doorOf(owner), id, today);
	print(values.json ? JSON.stringify({ id, ...undoing }, null, '\t') : undoText(id, undoing));
	if (undoing.outcome === 'unknown') return 2;
	return undoing.outcome === 'done' ? 0 : 1;
}

async function printList(owner: Pool, { values }: Call): Promise<number> {
	const imports = await past.list(owner);
	print(values.json ? JSON.stringify(imports, null, '\t') : listText(imports));
	return 0;
}

function printTemplate(name: string | undefined): number {
	const kind = findKind(name);
	const text = kind.name === 'graph' ? exampleGraph() : csvText(templateRows(kind.columns));
	process.stdout.write(text);
	return 0;
}

function print(text: string) {
	process.stdout.write(`${text}\n`);
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
	process.stderr.write(
		`${error instanceof WrongCall ? error.message : m.import_console_failed({ why: String(error) })}\n`
	);
	return 2;
});
