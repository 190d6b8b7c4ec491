/** What is to be known of the time zone of a story's hours. */
import { UsageError } from './usage-error.ts';

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The day there (EDTF): this locale writes a date as ISO 8601 does. */
export const today = (zone: string): string => dateFormat(zone, {}, 'en-CA').format();

/** "Mountain", in Boise. */
export function zoneLabel(zone: string): string {
	const parts = dateFormat(zone, { timeZoneName: 'longGeneric' }).formatToParts();
	const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
	return name.replace(/ Time$/, '');
}

/** @throws {UsageError} if there is no such zone */
function dateFormat(zone: string, options: Intl.DateTimeFormatOptions, locale = 'en-US') {
	try {
		return new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
	} catch {
		throw new UsageError(`There is no time zone “${zone}”.`, 'Write one such as America/Boise.');
	}
}
