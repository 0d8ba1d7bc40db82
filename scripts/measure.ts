import { BadFile, WrongCall, type Kind } from './measure/kind.ts';

// A kind is loaded only when it is asked for: one with a mistake does not stop the other.
const kinds: Record<string, () => Promise<Kind>> = {
	access: async () => (await import('./measure/access.ts')).access,
	network: async () => (await import('./measure/network.ts')).network
};

/** Measures a file without a database; answers the exit code: 0 done, 1 a row not understood, 2 called wrongly. */
async function measure([name = '', ...args]: string[]): Promise<number> {
	const load = kinds[name];
	try {
		if (!load) throw new WrongCall(await usage(name));
		const kind = await load();
		if (args.includes('--help')) process.stdout.write(`${kind.usage}\n`);
		else await kind.run(args);
		return 0;
	} catch (error) {
		if (!(error instanceof WrongCall || error instanceof BadFile)) throw error;
		process.stderr.write(`${error.message}\n`);
		return error instanceof BadFile ? 1 : 2;
	}
}

async function usage(name: string) {
	const lines = await Promise.all(Object.values(kinds).map(async (load) => (await load()).usage));
	const names = Object.keys(kinds).join(' or ');
	const why = name ? `There is nothing called "${name}" to measure.` : 'Say what to measure.';
	return `${why} Choose ${names}:\n\n${lines.join('\n\n')}`;
}

process.exitCode = await measure(process.argv.slice(2));
