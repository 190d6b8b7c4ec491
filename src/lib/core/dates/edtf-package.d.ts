/** The part of the `edtf` package that Dateline uses; it ships no types of its own. */
declare module 'edtf' {
	interface Mask {
		value: number;
	}
	interface Extended {
		/** Milliseconds, UTC; ±Infinity at an open end, NaN beyond what `Date` can hold. */
		min: number;
		/** The last millisecond. */
		max: number;
		/** 0 clock time, 1 year, 2 month, 3 day. */
		precision?: 0 | 1 | 2 | 3;
		approximate?: Mask;
		uncertain?: Mask;
	}
	/** Throws a syntax error. */
	export default function edtf(text: string): Extended;
}
