/** The little that tests use of `oembetter`, which brings no types. */
declare module 'oembetter' {
	interface Client {
		/** @param done is called with what stands against an answer that was taken all the same, too */
		fetch(
			address: string,
			done: (
				error: unknown,
				answer?: Readonly<Record<string, unknown>>,
				warnings?: readonly unknown[]
			) => void
		): void;
	}
	export default function oembetter(): Client;
}
