/** The id by which a record goes in feeds and calendars for good: the first that it ever had. */
export const lastingId = ({
	id,
	formerly
}: {
	id: string;
	formerly?: readonly string[] | undefined;
}): string => formerly?.[0] ?? id;
