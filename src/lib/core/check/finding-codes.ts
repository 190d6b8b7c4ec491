/**
 * Every kind of finding there is: how grave, what it means, why it matters, how to mend it. The
 * field reference prints this table; a fixture for each code raises exactly it. `mend` holds for
 * every case; a rule that knows better says its own.
 */
interface Kind {
	severity: 'error' | 'warning' | 'note';
	/** A heading: what is wrong. */
	title: string;
	why: string;
	mend: string;
}

export const FINDING_CODES = {
	// The text of the file
	'empty-file': {
		severity: 'error',
		title: 'The file is empty',
		why: 'There is no story in it.',
		mend: 'Put the story back, or take the file away.'
	},
	'file-too-large': {
		severity: 'error',
		title: 'The file is too large',
		why: 'A story file is read as a whole; no story needs so much text.',
		mend: 'Look whether something was pasted that does not belong, such as a picture.'
	},
	'nested-too-deep': {
		severity: 'error',
		title: 'Brackets nest too deep',
		why: 'No story nests more than a few levels; something was pasted that is not one.',
		mend: 'Take away the brackets that do not belong.'
	},
	'utf-16': {
		severity: 'error',
		title: 'The file is UTF-16',
		why: 'Story files are UTF-8, as the web is; most programs could not open the file as it is.',
		mend: 'Save the file as “UTF-8”.'
	},
	'not-utf-8': {
		severity: 'error',
		title: 'The file is not UTF-8',
		why: 'Letters with accents and typographic marks were saved in another encoding, and would be lost.',
		mend: 'Save the file as “UTF-8”.'
	},
	'byte-order-mark': {
		severity: 'note',
		title: 'The file begins with a byte order mark',
		why: 'It is read as if it were not there, but other tools stumble over it.',
		mend: 'Save the file as “UTF-8”, not “UTF-8 with BOM”.'
	},
	'json-comment': {
		severity: 'error',
		title: 'A comment',
		why: 'JSON has no comments.',
		mend: 'Take it away; what readers may know goes into a `note`.'
	},
	'json-trailing-comma': {
		severity: 'error',
		title: 'A comma after the last item',
		why: 'In JSON a comma stands only between two items.',
		mend: 'Take the comma away.'
	},
	'json-missing-comma': {
		severity: 'error',
		title: 'No comma between two items',
		why: 'JSON needs a comma between any two items.',
		mend: 'Put a comma here.'
	},
	'json-quotes': {
		severity: 'error',
		title: 'Quotation marks that JSON does not read',
		why: 'In JSON, names and texts stand between straight double quotation marks, and only there.',
		mend: 'Write " at both ends. Inside a text any other marks are welcome.'
	},
	'json-unclosed': {
		severity: 'error',
		title: 'Something opened is never closed',
		why: 'The file is cut off, or a closing quotation mark or bracket is missing.',
		mend: 'Close it where it ends.'
	},
	'json-string': {
		severity: 'error',
		title: 'A character that a JSON text cannot hold as it is',
		why: 'Tabs, control characters and lone backslashes have no meaning inside a JSON text.',
		mend: 'Take it away.'
	},
	'json-syntax': {
		severity: 'error',
		title: 'Not JSON',
		why: 'The file cannot be read beyond this point.',
		mend: 'Compare with the lines above; an editor that knows JSON underlines the place.'
	},
	'duplicate-key': {
		severity: 'error',
		title: 'A field is given twice',
		why: 'JSON would keep the last one and drop the first in silence.',
		mend: 'Keep one of the two.'
	},

	// The shape of the records
	'missing-field': {
		severity: 'error',
		title: 'A field is missing',
		why: 'The pages need it.',
		mend: 'Add it.'
	},
	'unknown-field': {
		severity: 'error',
		title: 'A field that the format does not have',
		why: 'Nothing would be made of it; a slip in its name would lose what it says.',
		mend: 'Take it away, or see data/README.md for the fields there are.'
	},
	'wrong-type': {
		severity: 'error',
		title: 'A value of the wrong kind',
		why: 'A text, a number, a list and a record are not the same thing to the pages.',
		mend: 'Write it in the kind that the field has.'
	},
	'unknown-choice': {
		severity: 'error',
		title: 'Not one of the values to choose from',
		why: 'The pages know only the values listed.',
		mend: 'Choose one of them.'
	},
	'bad-format': {
		severity: 'error',
		title: 'A value in the wrong form',
		why: 'Only one form can be compared, sorted and linked.',
		mend: 'Write it in the form that the field has.'
	},
	'empty-text': {
		severity: 'error',
		title: 'An empty text',
		why: 'It would leave a gap on the page.',
		mend: 'Write the text, or leave the field out if it may be missing.'
	},
	'too-few': {
		severity: 'error',
		title: 'A list with too few items',
		why: 'The story cannot be told, or not be traced, without them.',
		mend: 'Add what is missing.'
	},
	'out-of-range': {
		severity: 'error',
		title: 'A number out of its range',
		why: 'It points at nothing there is.',
		mend: 'Write a number within the range.'
	},

	// Ids and what they point at
	'duplicate-id': {
		severity: 'error',
		title: 'An id is used twice',
		why: 'Ids are public addresses: each leads to one record only.',
		mend: 'Give the newer record another id.'
	},
	'former-id-in-use': {
		severity: 'error',
		title: 'A former id is in use',
		why: 'The address of a former id leads to the record that had it; it cannot lead to two.',
		mend: 'Give the newer record another id, or take the former id away if it was never public.'
	},
	'id-not-file-name': {
		severity: 'error',
		title: 'The story’s id is not the file’s name',
		why: 'The address of the story and its file are found by the same word.',
		mend: 'Rename the one that was never published.'
	},
	'version-not-file-name': {
		severity: 'error',
		title: 'A kept version is not the file’s name',
		why: 'The address of a kept version and its file are found by the same numbers.',
		mend: 'Give the file the name of the version that it holds.'
	},
	'reserved-id': {
		severity: 'error',
		title: 'An id that the site needs itself',
		why: 'The id is the story’s address, and something else stands at this one.',
		mend: 'Give the story another id, such as one with its year.'
	},
	'unknown-id': {
		severity: 'error',
		title: 'An id that no record has',
		why: 'The link would lead nowhere.',
		mend: 'Write the id of a record in this file, or add the record.'
	},
	'wrong-kind-of-id': {
		severity: 'error',
		title: 'An id of another kind of record',
		why: 'The page would look for it in the wrong list and find nothing.',
		mend: 'Write an id of the right kind.'
	},
	'repeated-reference': {
		severity: 'warning',
		title: 'The same id twice in one list',
		why: 'Readers would see it twice.',
		mend: 'Take one away.'
	},
	'unknown-window': {
		severity: 'error',
		title: 'A window that is not there',
		why: 'The page would open on nothing.',
		mend: 'Count the windows from 1.'
	},
	'unknown-claim': {
		severity: 'error',
		title: 'A claim that is not there',
		why: 'The page would name no claim as the likelier one.',
		mend: 'Count the claims from 1.'
	},
	'leaning-mismatch': {
		severity: 'error',
		title: '`standing` and `leaning` do not agree',
		why: 'Readers must be able to tell whether we lean to a claim, and to which.',
		mend: 'A settled dispute has `leaning`; an open one has none.'
	},
	'part-not-a-place': {
		severity: 'error',
		title: 'A part for a place that the event does not name',
		why: 'It would never be drawn.',
		mend: 'Add the place to `places`, or take the part away.'
	},
	'status-without-places': {
		severity: 'error',
		title: 'A status given to no place',
		why: 'The map would not change, though the event says so.',
		mend: 'Name the places, or take `status` away.'
	},
	'empty-name': {
		severity: 'error',
		title: 'A name with nothing in it',
		why: 'It names nobody.',
		mend: 'Give `family` and `given`, or `literal`; leave the author out if none is named.'
	},
	'two-names': {
		severity: 'error',
		title: 'Named in two ways',
		why: 'The two may come to differ.',
		mend: 'Keep one of them.'
	},
	'party-without-source': {
		severity: 'error',
		title: 'A party without a source',
		why: 'A party is a fact like any other; it stands only where a source states it.',
		mend: 'Add `partySources`, or take `party` away.'
	},
	'untraceable-source': {
		severity: 'warning',
		title: 'A source without an address or a note',
		why: 'Readers cannot check it.',
		mend: 'Add `URL`, or a `note` that says how it was read.'
	},
	'unused-record': {
		severity: 'note',
		title: 'A record that nothing refers to',
		why: 'It may be left over, or the record that should name it does not.',
		mend: 'Refer to it, or take it away if it was never published.'
	},

	// Dates and hours
	'bad-date': {
		severity: 'error',
		title: 'Not a date in EDTF',
		why: 'Only EDTF says how exact a date is, and can be sorted.',
		mend: 'Write year-month-day with zeros: 2018-01-24, 2018-01 or 2018; about: 2018-01~.'
	},
	'impossible-date': {
		severity: 'error',
		title: 'A date that never was',
		why: 'No calendar has it.',
		mend: 'Look the date up in the source.'
	},
	'far-date': {
		severity: 'error',
		title: 'A year too far away to be drawn',
		why: 'No calendar of a computer reaches it.',
		mend: 'Write the nearest year that can be drawn, and the true one into the text.'
	},
	'interval-reversed': {
		severity: 'error',
		title: 'An interval that ends before it begins',
		why: 'Nothing can be drawn between its ends.',
		mend: 'Put the earlier date first.'
	},
	'window-reversed': {
		severity: 'error',
		title: 'A window that ends before it begins',
		why: 'The timeline could show nothing in it.',
		mend: 'Put the earlier end into `from`, the later into `to`.'
	},
	'inset-reversed': {
		severity: 'error',
		title: 'An inset turned inside out',
		why: 'The region would have no area.',
		mend: '`west` is less than `east`, `south` is less than `north`; west of Greenwich is negative.'
	},
	'in-force-reversed': {
		severity: 'error',
		title: 'In force until before it began',
		why: 'The line could not be drawn.',
		mend: 'Correct `until`, or the date of the event.'
	},
	'clock-without-day': {
		severity: 'error',
		title: 'An hour without a day',
		why: 'An hour means nothing while the day is open.',
		mend: 'Give the day, if a source does; otherwise take the hour away.'
	},
	'skipped-hour': {
		severity: 'error',
		title: 'An hour that the clocks skipped',
		why: 'Clocks in the story’s zone were put forward over it that day.',
		mend: 'Look the hour up in the source, or correct the day.'
	},
	'repeated-hour': {
		severity: 'note',
		title: 'An hour that the clocks showed twice',
		why: 'Clocks in the story’s zone were put back that day; readers cannot tell which is meant.',
		mend: 'Say in the text whether it was before or after the clocks were put back.'
	},
	'limits-reversed': {
		severity: 'error',
		title: 'Hours that exclude each other',
		why: 'It cannot have happened outside its own limits.',
		mend: '`notBefore` comes before `time`, and `time` before `notAfter`.'
	},
	'scheduled-without-time': {
		severity: 'error',
		title: 'Scheduled, but for no hour',
		why: '`scheduled` says what kind of hour `time` is.',
		mend: 'Add `time`, or take `scheduled` away.'
	},
	'part-of-day-with-time': {
		severity: 'warning',
		title: 'An hour and a part of the day',
		why: '`partOfDay` is for where no source gives the hour; here it does nothing.',
		mend: 'Keep `time`, or keep `partOfDay` if the hour is not sourced.'
	},
	'updated-before-published': {
		severity: 'error',
		title: 'Updated before it was published',
		why: 'Readers and feeds go by these days.',
		mend: 'Set `updated` to the day of the last change.'
	},
	'correction-out-of-time': {
		severity: 'error',
		title: 'A correction before publication or after the last update',
		why: 'A correction is itself an update, made after publication.',
		mend: 'Correct its date, or set `updated` to the day of the last correction.'
	},
	'repeated-order': {
		severity: 'warning',
		title: 'Two events of one day with the same `order`',
		why: 'Which comes first is left to chance.',
		mend: 'Number the events of a day 1, 2, 3 in the order in which they happened.'
	},
	'order-against-hours': {
		severity: 'warning',
		title: 'Two events of one day whose `order` says otherwise than their hours',
		why: 'The list follows `order`, and tells the later one first.',
		mend: 'Number the events of a day as they happened, or correct the hour.'
	},
	'outside-windows': {
		severity: 'warning',
		title: 'An event that no window shows',
		why: 'It would stand in the list, but never on the timeline.',
		mend: 'Widen the first window, or correct the date.'
	},
	'unknown-zone': {
		severity: 'error',
		title: 'A time zone that does not exist',
		why: 'Hours can be exported only in a known zone.',
		mend: 'Write an IANA name such as America/New_York.'
	},

	// Places
	'unknown-state': {
		severity: 'error',
		title: 'No such state',
		why: 'The place could not be found on the map.',
		mend: 'Write the two postal letters: IL for Illinois.'
	},
	'unknown-geoid': {
		severity: 'error',
		title: 'A GEOID that the Census does not have',
		why: 'There would be no area to draw.',
		mend: 'Look the code up at the Census Bureau: two digits for a state, three more for a county.'
	},
	'retired-county': {
		severity: 'error',
		title: 'A county that no longer exists',
		why: 'Its GEOID was given up; there would be no area to draw.',
		mend: 'Write the GEOID of the county that took its place.'
	},
	'newer-county': {
		severity: 'error',
		title: 'A county newer than the boundaries that the map is drawn from',
		why: 'There would be no area to draw.',
		mend: 'Write the GEOID of the county that held the place before.'
	},
	'replaced-county': {
		severity: 'note',
		title: 'A county that has been replaced since',
		why: 'It is drawn as it was; whoever joins the story with newer data will not find it there.',
		mend: 'Keep it if it existed at the time of the story.'
	},
	'geoid-elsewhere': {
		severity: 'error',
		title: 'A GEOID in another state',
		why: 'The mark and the area would lie in different states.',
		mend: 'Correct `state` or the GEOID; a GEOID begins with the state’s two digits.'
	},
	'geoid-kind': {
		severity: 'error',
		title: 'GEOIDs that do not fit the kind of place',
		why: 'The map draws a state or county as an area, a city as a point.',
		mend: 'A state has `state`; a county also `county`; a city also `place`; a city-county both; a site only `state`.'
	},
	'geoid-name': {
		severity: 'warning',
		title: 'A GEOID of a place with another name',
		why: 'The area drawn may be the wrong one.',
		mend: 'Look whether the GEOID or the name is wrong.'
	},
	'same-place-twice': {
		severity: 'warning',
		title: 'Two records for one place',
		why: 'It would be drawn and counted twice.',
		mend: 'Keep one record, or correct the GEOID of the other.'
	},
	'ocd-mismatch': {
		severity: 'error',
		title: 'An OCD id that does not fit the place',
		why: 'Whoever joins our data with theirs would join the wrong places.',
		mend: 'Correct the OCD id, the state or the kind.'
	},
	'not-drawn': {
		severity: 'error',
		title: 'A point outside the map',
		why: 'The map shows the states, the District of Columbia and the territories; the place would be missing.',
		mend: 'Write longitude first, then latitude, in degrees; west is negative.'
	},
	'crowded-spot': {
		severity: 'note',
		title: 'Very many places on one spot',
		why: 'The map has no room for their names: one label says how many there are, and a key names them.',
		mend: 'Look whether each has its own point.'
	},
	'point-elsewhere': {
		severity: 'warning',
		title: 'A point outside the place’s own state or county',
		why: 'The mark would stand in the wrong area.',
		mend: 'Correct the point, or the GEOID.'
	},

	// Words
	markup: {
		severity: 'error',
		title: 'Markup in a text',
		why: 'Every text is shown as it is; readers would see the signs.',
		mend: 'Write plain text.'
	},
	'odd-character': {
		severity: 'error',
		title: 'A character that cannot be seen or was damaged',
		why: 'It hides in the text, breaks searches and can turn the order of what is read.',
		mend: 'Delete it, or type the text anew.'
	},
	'stray-space': {
		severity: 'warning',
		title: 'White space that does not belong',
		why: 'It shows as a gap, or makes two equal texts unequal.',
		mend: 'Leave one plain space between words, and none at the ends.'
	},
	'straight-quote': {
		severity: 'warning',
		title: 'A straight quotation mark in our own prose',
		why: 'The pages use typographic marks; quoted words are kept as printed and not asked.',
		mend: 'Write “ ” for quotations and ’ for an apostrophe.'
	},
	'outer-quotes': {
		severity: 'warning',
		title: 'Quotation marks round a remark',
		why: 'The page sets its own; there would be two.',
		mend: 'Leave the outer quotation marks out of `words`.'
	},
	'words-differ': {
		severity: 'warning',
		title: '`words` are not in the first wording',
		why: 'A reader who checks the source would find other words.',
		mend: 'Take `words` from the first wording, or put the wording they come from first.'
	},
	'quote-changed': {
		severity: 'warning',
		title: 'A wording that changed since it was checked',
		why: 'The page would say of other words that they were held against the source.',
		mend: 'Check it again: npm run dateline -- quotes --texts FOLDER, or --online.'
	},
	'quote-differs': {
		severity: 'warning',
		title: 'Quoted words that the source does not print so',
		why: 'Readers take words in quotation marks for those of the source, to the letter.',
		mend: 'Take the words from the source, mark a cut with “…”, or say in the wording’s `note` how it is printed.'
	},
	'quote-differs-noted': {
		severity: 'note',
		title: 'Quoted words that the source prints otherwise, with a note',
		why: 'The wording’s `note` should tell readers how; only people can see whether it does.',
		mend: 'Look whether the note says what differs.'
	},
	'broken-ledger': {
		severity: 'warning',
		title: 'A ledger of checked quotations that cannot be read',
		why: 'No page can say which quotations were checked.',
		mend: 'Put the last good `<story>.checked.json` back, or take it away and check anew.'
	},
	'long-description': {
		severity: 'warning',
		title: 'A description that search engines cut',
		why: 'They show about 160 characters.',
		mend: 'Shorten it.'
	},
	'bad-link': {
		severity: 'error',
		title: 'Not an https address',
		why: 'Only a whole address that begins with https:// is safe to link from every page.',
		mend: 'Copy the address from the browser’s address bar.'
	}
} as const satisfies Record<string, Kind>;

export type FindingCode = keyof typeof FINDING_CODES;
