import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
	{ ignores: ['build/', '**/.svelte-kit/', 'data/', 'src/lib/words/paraglide/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
			'no-restricted-syntax': [
				'error',
				{
					selector: "CallExpression[callee.property.name='unsafe']",
					message: 'Write SQL as a tagged template, never as a string put together.'
				},
				{ selector: 'ExportDefaultDeclaration', message: 'Name what you export.' }
			]
		}
	},
	{
		files: ['**/*.config.*', '**/*.test.ts', '**/*.e2e.ts'],
		rules: { 'no-restricted-syntax': 'off', 'max-lines-per-function': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } }
	}
);
