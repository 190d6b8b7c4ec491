/**
 * Names for records in feeds and calendars. They must be the same for good, wherever the site stands
 * and whatever a record says, so they are UUIDs made by hash (RFC 9562, version 5) from the story's id
 * and the record's, neither of which is ever reused.
 */
import { createHash } from 'node:crypto';

/** Of Dateline's names; drawn once by lot. */
const NAMESPACE = Buffer.from('8f6a1d0e3c5b4f7a9e2d6b1c0a4f5e83', 'hex');

/** "xxxxxxxx-xxxx-5xxx-xxxx-xxxxxxxxxxxx" */
export function recordUuid(story: string, record: string): string {
	const hash = createHash('sha1').update(NAMESPACE).update(`${story}/${record}`).digest();
	const bytes = hash.subarray(0, 16);
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
