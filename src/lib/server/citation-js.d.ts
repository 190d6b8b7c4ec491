/** The little that we use of @citation-js, which brings no types. */
declare module '@citation-js/core' {
	export class Cite {
		constructor(item: object);
		format(
			output: 'bibliography',
			options: { format: 'text' | 'html'; template: string; lang: string }
		): string;
	}
	export const plugins: {
		config: {
			get(plugin: '@csl'): { styles: { add(name: string, style: string): void } };
		};
	};
}
declare module '@citation-js/plugin-csl' {}
