/** The part of the `edtf` package that Dateline uses; it ships no types of its own. */
declare module 'edtf' {
	interface Mask {
		value: number;
	}
	interface Extended {
		type: 'Date' | 'Interval' | 'Season' | 'Set' | 'List' | 'Year' | 'Decade' | 'Century';
		/** Milliseconds, UTC; ±Infinity at an open end. */
		min: number;
		/** The last millisecond. */
		max: number;
		/** 0 clock time, 1 year, 2 month, 3 day. */
		precision?: 0 | 1 | 2 | 3;
		approximate?: Mask;
		uncertain?: Mask;
		unspecified?: Mask;
		lower?: Extended | number | null;
		upper?: Extended | number | null;
	}
	/** Throws a syntax error. */
	export default function edtf(text: string): Extended;
}
