import { compile } from '@inlang/paraglide-js';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { words } from '#lib/words/compile.ts';

const sources = ['src/lib/words/compile.ts', 'src/lib/words/{messages,project.inlang}/**/*.json'];
const mark = `${words.outdir}/made-from`;

if (made() !== print()) {
	await compile(words);
	writeFileSync(mark, print());
}

// The compiler holds the process open for half a minute after its work is done.
process.exit();

function print(): string {
	const files = globSync([...sources, 'package-lock.json']).sort();
	const texts = files.map((file) => file + readFileSync(file, 'utf8'));
	return createHash('sha256').update(texts.join('\0')).digest('hex');
}

function made(): string | null {
	try {
		return readFileSync(mark, 'utf8');
	} catch {
		return null;
	}
}
