/** The little that tests use of `jsonld`, which brings no types. */
declare module 'jsonld' {
	interface Loaded {
		contextUrl: undefined;
		documentUrl: string;
		document: object;
	}
	const jsonld: {
		/** @param documentLoader answers for every context that is named by its address */
		expand(
			document: object,
			options: { documentLoader: (url: string) => Promise<Loaded> }
		): Promise<unknown[]>;
	};
	export default jsonld;
}
