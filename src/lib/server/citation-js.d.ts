/** The little that we use of @citation-js, which brings no types. */
declare module '@citation-js/core' {
	export class Cite {
		constructor(items: object | string);
		/** Read from whatever it was made of, as CSL-JSON. */
		readonly data: Record<string, unknown>[];
		format(output: 'bibtex'): string;
	}
	export const plugins: {
		config: {
			get(plugin: '@bibtex'): { format: { checkLabel: boolean } };
		};
	};
}
declare module '@citation-js/plugin-bibtex' {}
