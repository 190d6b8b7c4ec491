/** The little that we use of @citation-js, which brings no types. */
declare module '@citation-js/core' {
	export class Cite {
		constructor(items: object | string);
		/** Read from whatever it was made of, as CSL-JSON. */
		readonly data: Record<string, unknown>[];
		format(
			output: 'bibliography',
			options: { format: 'text' | 'html'; template: string; lang: string }
		): string;
		format(output: 'bibtex'): string;
	}
	interface Plugins {
		get(plugin: '@csl'): { styles: { add(name: string, style: string): void } };
		get(plugin: '@bibtex'): { format: { checkLabel: boolean } };
	}
	export const plugins: { config: Plugins };
}
declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/plugin-bibtex' {}
