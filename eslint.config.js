import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	globalIgnores(['build/', 'dist/', '.svelte-kit/', 'test-results/', 'playwright-report/']),
	js.configs.recommended,
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			// TypeScript knows what is defined.
			'no-undef': 'off',
			eqeqeq: 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				// `const { dropped, ...rest } = record` is how a record loses a field.
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// The words of a story are text, never markup.
			'svelte/no-at-html-tags': 'error',
			'svelte/require-each-key': 'error',
			'svelte/no-target-blank': 'error',
			// Many links are queries and fragments of the page at hand, or lead to sources. Those to
			// our own pages need no rule: the build follows each, and a dead one stops it.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		// Plain JavaScript is typed by comments; what it reads from JSON is not typed at all.
		files: ['**/*.js'],
		extends: [ts.configs.disableTypeChecked]
	},
	{
		// Tests read JSON and break it on purpose.
		files: ['tests/**/*.ts'],
		rules: {
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off'
		}
	}
);
