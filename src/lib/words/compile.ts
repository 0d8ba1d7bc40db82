import type { CompilerOptions } from '@inlang/paraglide-js';

/** How the messages become functions: shared by the build and by scripts that speak without a browser. */
export const words: CompilerOptions = {
	project: './src/lib/words/project.inlang',
	outdir: './src/lib/words/paraglide',
	strategy: ['globalVariable', 'baseLocale'],
	// As Vite's plugin has it, so that pages carry nothing that only a server needs.
	isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'",
	emitTsDeclarations: true
};
