import { once } from 'node:events';
import type { Answer } from './access.ts';

/** Writes an answer as JSON in pieces, so that many places need no text of all of them at once. */
export async function writeAnswer({ ids, access, dropped, notes, ...asked }: Answer) {
	const start = JSON.stringify(asked).slice(0, -1);
	await write(`${start},"cells":[`);
	for (let first = 0; first < ids.length; first += 10_000) {
		const some = ids.slice(first, first + 10_000).map((id, at) => {
			const value = access[first + at]!;
			return JSON.stringify({ id, access: Number.isFinite(value) ? value : null });
		});
		await write(`${first === 0 ? '' : ','}\n${some.join(',\n')}`);
	}
	await write(`\n],"dropped":${JSON.stringify(dropped)},"notes":${JSON.stringify(notes)}}\n`);
}

async function write(text: string) {
	if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
