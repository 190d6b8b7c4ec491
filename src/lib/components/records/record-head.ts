/** What the frame of a record's page needs to know of it. */
export interface RecordHead {
	/** Where the site stands, without a slash at the end; empty if that is not known. */
	site: string;
	/** Address from the story's own: "events/letters-sent/". */
	path: string;
	/** Its picture, from the story's folder of files; left out: the story's. */
	card?: string;
	/** How others show it where its address is pasted, from the story's folder of files. */
	oembed?: string;
	title: string;
	/** In the tab and where it is shared, if that is not the title. */
	pageTitle?: string;
	description: string;
	/** The record as schema.org, in its `<script>`. */
	jsonLd?: string;
	/** Where and when. */
	dateline?: string;
	/** "Event 12 of 98" */
	kind: string;
	/** The story's page as it shows this record. */
	view?: { query: string; words: string } | undefined;
	/** The page shows the record's words in place of a title. */
	isQuote?: boolean;
}
