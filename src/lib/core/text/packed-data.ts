/**
 * Data as text that takes little room in a page: deflated, and written with the letters of base64.
 * JSON of a story shrinks to a third.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { pageData } from './page-data.ts';

export function packData(value: unknown): string {
	const bytes = deflateSync(strToU8(pageData(value)), { level: 9 });
	return btoa(strFromU8(bytes, true));
}

/** @param packed as `packData` wrote it */
export function unpackData(packed: string): unknown {
	const bytes = strToU8(atob(packed), true);
	return JSON.parse(strFromU8(inflateSync(bytes)));
}
