/** What the check of a story file found, and what a file of another kind could not hold. */
export interface CheckSummary {
	warnings: number;
	notes: number;
	findings: { where: string; seen: string; why: string }[];
	/** Titles of events. */
	notInCalendar: string[];
}
