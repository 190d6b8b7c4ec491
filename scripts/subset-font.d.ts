/** The part of subset-font that fonts.ts uses; the package ships no types. */
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		characters: string,
		options: {
			targetFormat: 'sfnt' | 'woff2';
			variationAxes?: Record<string, number | { min: number; max: number }>;
			noHinting?: boolean;
		}
	): Promise<Buffer>;
}
