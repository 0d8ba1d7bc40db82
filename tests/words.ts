import { compile } from '@inlang/paraglide-js';
import { words } from '#lib/words/compile.ts';

/** Compiles the messages before any test that speaks. */
export async function setup() {
	await compile(words);
}
