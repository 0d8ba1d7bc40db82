import { compile } from '@inlang/paraglide-js';
import { words } from '#lib/words/compile.ts';

await compile(words);

// The compiler holds the process open for half a minute after its work is done.
process.exit();
