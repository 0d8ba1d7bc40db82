import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { words } from './src/lib/words/compile.ts';

const ownCode = (filename: string) => !filename.split(/[/\\]/).includes('node_modules');

export default defineConfig(({ command }) => ({
	plugins: [
		// Before a build scripts/words.ts has compiled the messages.
		command === 'serve' && paraglideVitePlugin(words),
		sveltekit({
			adapter: adapter({ precompress: true }),
			compilerOptions: { runes: ({ filename }) => (ownCode(filename) ? true : undefined) },
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					'style-src': ['self', 'unsafe-inline'],
					'img-src': ['self', 'data:', 'blob:'],
					'worker-src': ['self'],
					'connect-src': ['self'],
					'font-src': ['self'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'form-action': ['self'],
					'frame-ancestors': ['none']
				}
			}
		})
	]
}));
