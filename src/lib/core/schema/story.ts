/**
 * The contract of a story file, written once. The types, the checker, the published JSON Schema
 * and the field reference in `data/README.md` are all made from the schemas below; every
 * `.describe()` is a line of that reference.
 */
import { z } from 'zod';

/** The kinds of record that have an id, by the list that holds them. */
export const RECORD_LISTS = {
	lanes: 'lane',
	statuses: 'status',
	sources: 'source',
	places: 'place',
	people: 'person',
	events: 'event',
	remarks: 'remark',
	disputes: 'dispute'
} as const;

export type RecordList = keyof typeof RECORD_LISTS;
export type RecordKind = (typeof RECORD_LISTS)[RecordList];

/** Which kinds of record a field may name; the checker follows every such field. */
export const References = z.registry<{ kinds: readonly RecordKind[] }>();

/** What the text of a field is; the checker picks its rules by it. */
export const FIELD = {
	id: 'id',
	former: 'former id',
	reference: 'id of another record',
	text: 'text',
	verbatim: 'verbatim text',
	date: 'EDTF date',
	moment: 'EDTF date or date and time',
	clock: 'clock time',
	link: 'https address'
} as const;

const PLAIN = 'Plain text: no HTML, no markup.';

const IdText = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const Id = IdText.meta({ title: FIELD.id, examples: ['chicago', 'letters-sent'] }).describe(
	'Lower-case letters, digits and single hyphens. Unique in the whole file, part of public addresses, never reused.'
);

const Formerly = z
	.array(
		Id.meta({ title: FIELD.former, examples: ['letters-go-out'] }).describe(
			'An id that it had before.'
		)
	)
	.min(1)
	.describe('Ids that it had before: their addresses still lead here.');

/** "id of an event", "id of a source or event" */
export function referenceWords(kinds: readonly RecordKind[]): string {
	if (kinds.length === Object.keys(RECORD_LISTS).length) return 'id of any record';
	const names = kinds.join(', ').replace(/, (\w+)$/, ' or $1');
	return `id of ${/^[aeiou]/.test(names) ? 'an' : 'a'} ${names}`;
}

/** Without an example: an editor would offer it as a value, and no story has it. */
const Ref = (...kinds: RecordKind[]) =>
	IdText.meta({ title: FIELD.reference })
		.describe(`${referenceWords(kinds).replace('id', 'Id')}.`)
		.register(References, { kinds });

const Text = z.string().min(1).meta({ title: FIELD.text }).describe(PLAIN);

/** Someone else's words or names: our own quotation marks are not asked of them. */
const Verbatim = Text.meta({ title: FIELD.verbatim }).describe(`As its source prints it. ${PLAIN}`);

const Edtf = z
	.string()
	.min(1)
	.meta({ title: FIELD.date, examples: ['2018-01-24', '2018-01~'] })
	.describe(
		'EDTF (ISO 8601-2), level 1 and much of level 2: `2018-01-24`, `2018-01`, `2018`, `2018-01~` (about), `2018-01-24?` (uncertain), `2018-?01` (only the month), `201X` (the 2010s), `-0299` (300 BCE), `Y12000`, `1996-09-30/..` (open end), `1996-09-30/` (end not known), `[2018-01-03,2018-01-05]` (one of these), `{2018-01-03,2018-01-05}` (all of these). Never more exact than the source.'
	);

const Clock = z
	.string()
	.regex(/^([01]\d|2[0-3]):[0-5]\d$/)
	.meta({ title: FIELD.clock, examples: ['15:37'] })
	.describe("Hour and minute on a 24-hour clock, in the story's zone: `15:37`.");

const Moment = Edtf.meta({
	title: FIELD.moment,
	examples: ['2018-01-24', '2018-01-24T17:30-05:00']
}).describe('EDTF, or a day and an hour with its offset from UTC: `2018-01-24T17:30-05:00`.');

const Link = z
	.string()
	.meta({ title: FIELD.link, examples: ['https://www.example.org/page'] })
	.describe('An address that begins with `https://`.');

const Geoid = (digits: number, of: string, example: string) =>
	z
		.string()
		.regex(new RegExp(`^\\d{${digits}}$`))
		.meta({ title: `${of} GEOID`, examples: [example] })
		.describe(`The ${digits} digits of a ${of}’s Census GEOID, in quotes.`);

const StateGeoid = Geoid(2, 'state', '17');
const CountyGeoid = Geoid(5, 'county', '17031');
const PlaceGeoid = Geoid(7, 'place', '1714000');

/** The kinds of text, each described once. */
export const TEXT_KINDS = [
	Id,
	Text,
	Verbatim,
	Edtf,
	Moment,
	Clock,
	Link,
	StateGeoid,
	CountyGeoid,
	PlaceGeoid
] as const;

const Weight = z.literal([1, 2, 3]);

const Refs = (kinds: RecordKind | RecordKind[], what: string) =>
	z.array(Ref(...[kinds].flat())).describe(what);

/** A limit on an unknown hour, with the record that sets it. */
export const Limit = z.strictObject({
	time: Clock,
	by: Ref('source', 'event').optional().describe('The source or event that sets the limit.')
});

/** When something happened. Shared by events and remarks. */
const Timed = {
	date: Edtf.describe('The day (or month, year, interval) as EDTF, in the story’s zone.'),
	time: Clock.optional().describe('Only where a source prints the hour and minute.'),
	scheduled: z
		.boolean()
		.optional()
		.describe('True if `time` is when it was due, and no source says when it began.'),
	partOfDay: z
		.enum(['morning', 'afternoon', 'evening'])
		.optional()
		.describe('Where a source gives the part of the day but not the hour. Drawn with soft ends.'),
	notBefore: Limit.optional().describe('The hour before which it cannot have happened.'),
	notAfter: Limit.optional().describe('The hour after which it cannot have happened.'),
	order: z
		.number()
		.int()
		.optional()
		.describe('Place among the events of the same day, from 1, where hours do not decide.'),
	timeNote: Text.optional().describe(`How the hour is known, and what is not. ${PLAIN}`)
};

export const Name = z.strictObject({
	family: Verbatim.optional(),
	given: Verbatim.optional(),
	literal: Verbatim.optional().describe('For bodies and names that are not divided.')
});

export const Lane = z
	.strictObject({
		id: Id,
		label: Text,
		symbol: z
			.enum(['square', 'envelope', 'triangle', 'circle', 'diamond'])
			.describe('The shape of its marks; kinds are told apart by shape as well as colour.'),
		colour: z
			.enum(['law', 'letters', 'courts', 'mayors', 'wh'])
			.describe('A colour token of the design.')
	})
	.describe('A row of the timeline. Listed in drawing order, from the top.');

export const Status = z
	.strictObject({
		id: Id,
		label: Text.describe(
			'What the map says of one place, as it follows its name: "holds a letter of Jan. 24, 2018".'
		),
		many: Text.describe('The same for several: "places hold a letter dated Jan. 24, 2018".'),
		tone: z.enum(['off', 'on']).describe('`off`: hollow. `on`: filled.')
	})
	.describe(
		'What the map can say of a place, weakest first. A place nobody has mentioned has the first.'
	);

export const Source = z
	.strictObject({
		id: Id,
		type: z
			.enum([
				'article-newspaper',
				'article-magazine',
				'webpage',
				'post',
				'post-weblog',
				'broadcast',
				'report',
				'legislation',
				'legal_case',
				'personal_communication',
				'speech',
				'document'
			])
			.describe('A CSL-JSON item type.'),
		title: Verbatim.optional().describe('As printed. Left out where it was not seen.'),
		author: z.array(Name).min(1).optional().describe('CSL-JSON names.'),
		publisher: Text.describe('Who published it: the outlet, court, agency or office.'),
		issued: Moment.optional().describe(
			'When it was published: EDTF, or a date and time with its offset (`2018-01-24T17:30-05:00`).'
		),
		URL: Link.optional(),
		archive: Link.optional().describe('A copy kept by an archive.'),
		accessed: Edtf.optional().describe('When it was last read.'),
		primary: z
			.boolean()
			.optional()
			.describe(
				'True if it is the record itself (a letter, ruling, statute, transcript, statement).'
			),
		note: Text.optional().describe('How far it can be relied on, and how it was read.')
	})
	.describe('Something that says so. Fields are named as in CSL-JSON.');

const Named = z.strictObject({
	person: Ref('person').optional().describe('Where the person is one of `people`.'),
	name: Text.optional().describe('Otherwise the name, if a source gives it.'),
	title: Text.describe('The office held.'),
	sources: Refs('source', 'What says so.').min(1),
	note: Text.optional()
});

export const LabelHint = z.strictObject({
	side: z.enum(['right', 'left', 'above', 'below']),
	dx: z.number().optional().describe('Further right, in px.'),
	dy: z.number().optional().describe('Further down, in px.'),
	leader: z.boolean().optional().describe('Draw a line from the mark to the label.')
});

export const Place = z
	.strictObject({
		id: Id,
		formerly: Formerly.optional(),
		kind: z
			.enum(['state', 'county', 'city', 'city-county', 'site'])
			.describe(
				'`city-county`: one government for both. `site`: a building or spot; has no GEOID.'
			),
		names: z.strictObject({
			formal: Verbatim.describe('In full, as the document that names it has it.'),
			short: Text.describe('As used in sentences: "Cook County".'),
			label: Text.optional().describe(
				'On the map, where it differs from `short`; a line break is ` | `: "West Palm | Beach, Fla.".'
			),
			brief: Text.optional().describe('On small maps: "Cook Co.".')
		}),
		state: z
			.string()
			.regex(/^[A-Z]{2}$/)
			.meta({ title: 'postal code', examples: ['IL'] })
			.describe('The state’s two postal letters.'),
		geoids: z
			.strictObject({
				state: StateGeoid,
				county: CountyGeoid.optional(),
				place: PlaceGeoid.optional()
			})
			.describe(
				'Census GEOIDs of the place itself: a state has `state`, a county also `county`, a city also `place`, a city-county both.'
			),
		counties: z
			.array(CountyGeoid)
			.optional()
			.describe('GEOIDs of the counties that a city or site lies in.'),
		ocd: z
			.string()
			.regex(/^ocd-division\/country:us(\/[a-z_]+:[a-z0-9_~.-]+)*$/)
			.meta({
				title: 'OCD division id',
				examples: ['ocd-division/country:us/state:il/place:chicago']
			})
			.optional()
			.describe('Open Civic Data division id.'),
		wikidata: z
			.string()
			.regex(/^Q[1-9]\d*$/)
			.meta({ title: 'Wikidata id', examples: ['Q1297'] })
			.optional()
			.describe('Its item on Wikidata.'),
		point: z
			.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
			.describe('Longitude and latitude in degrees, WGS84.'),
		executive: Named.optional().describe('Who headed its government on the day.'),
		addressee: Named.optional().describe('To whom its letter was sent.'),
		note: Text.optional(),
		sources: Refs('source', 'What says that it belongs in the story.').optional(),
		labels: z
			.record(
				z
					.string()
					.regex(/^\d+$/)
					.meta({ title: 'width in px', examples: ['1440'] }),
				LabelHint
			)
			.optional()
			.describe('Where its label stands, by the width of the map in px; else the placer decides.')
	})
	.describe('A jurisdiction or a site.');

export const Person = z
	.strictObject({
		id: Id,
		name: Text,
		role: Text.describe('The office at the time of the story.'),
		organisation: Text.optional(),
		party: Text.optional().describe('Only where a source states it.'),
		partySources: Refs('source', 'What says so.').optional(),
		place: Ref('place').optional().describe('The place whose office it is.'),
		note: Text.optional(),
		sources: Refs('source', 'What names the person in that role.').min(1)
	})
	.describe('A person or an office that speaks or acts.');

export const EventRecord = z
	.strictObject({
		id: Id,
		formerly: Formerly.optional(),
		lane: Ref('lane'),
		...Timed,
		title: Text.describe('A short sentence in our own words, present tense, no full stop.'),
		label: Text.optional().describe('A shorter title for the timeline.'),
		summary: Text.describe('One to three sentences in our own neutral words.'),
		places: Refs('place', 'The places it concerns, the most concerned first.').optional(),
		parts: z
			.record(Ref('place'), Text)
			.optional()
			.describe(
				'What some of those places do, for the map’s labels: `{ "new-orleans": "stays away" }`.'
			),
		people: Refs('person', 'The people who act in it.').optional(),
		status: Ref('status')
			.optional()
			.describe('The status that it gives to `places`, from then on.'),
		inForce: z
			.strictObject({
				label: Text.describe('"Section 1373 in force".'),
				until: Edtf.optional().describe('Left out: to the end of the record.')
			})
			.optional()
			.describe('A rule or order that holds from this event on; drawn as a line.'),
		weight: Weight.describe('3: the story cannot be told without it. 1: a detail.'),
		sources: Refs('source', 'What says so.').min(1)
	})
	.describe('Something that happened, at a place and a time.');

export const Wording = z
	.strictObject({
		source: Ref('source'),
		exact: Verbatim.describe('The words as this source prints them.'),
		prefix: z.string().optional().describe('A few words before, to find them again.'),
		suffix: z.string().optional().describe('A few words after.'),
		paragraph: z.number().int().positive().optional().describe('Counted from 1 in the source.'),
		note: Text.optional().describe('How this wording differs, or how it was printed.')
	})
	.describe('One source’s own wording (a W3C TextQuoteSelector).');

export const Remark = z
	.strictObject({
		id: Id,
		formerly: Formerly.optional(),
		event: Ref('event').describe('The event at which it was said.'),
		speaker: Ref('person'),
		words: Verbatim.describe('Exact words, to the letter, without the outer quotation marks.'),
		...Timed,
		date: Edtf.optional().describe('Where it differs from the event’s.'),
		medium: z.enum(['speech', 'statement', 'post', 'letter', 'interview', 'briefing', 'broadcast']),
		venue: Text.optional(),
		to: Text.optional().describe('To whom it was said.'),
		context: Text.optional().describe('What a reader needs to understand it, in our own words.'),
		note: Text.optional().describe('An editor’s note on cuts, slips or doubts.'),
		weight: Weight.describe('3: shown large.'),
		wordings: z.array(Wording).min(1).describe('The first is the one `words` is taken from.')
	})
	.describe('Quoted words of a named or described speaker.');

export const Claim = z
	.strictObject({
		claim: Text.describe('What is claimed, paraphrased.'),
		counts: Text.optional().describe('What exactly it counts or speaks of: "those invited".'),
		value: z
			.strictObject({
				least: z.number().optional(),
				most: z.number().optional(),
				label: Text.describe('"More than 100".')
			})
			.optional()
			.describe('For numeric claims. An end left out is open.'),
		sources: Refs('source', 'Who says so.').min(1)
	})
	.describe('One side of a dispute.');

export const Dispute = z
	.strictObject({
		id: Id,
		formerly: Formerly.optional(),
		question: Text,
		short: Text.optional().describe('In a few words: "how many came?".'),
		unit: Text.optional().describe('What numeric claims count: "mayors".'),
		claims: z.array(Claim).min(2),
		records: Refs(
			['event', 'remark', 'place', 'person'],
			'The events, remarks, places or people that it touches.'
		).min(1),
		standing: z
			.enum(['open', 'settled', 'both'])
			.describe(
				'`open`: left open. `settled`: we lean to one claim. `both`: the claims do not exclude each other.'
			),
		leaning: z.number().int().min(1).optional().describe('If settled: the claim’s number, from 1.'),
		reason: Text.describe('Why, in our own words.'),
		weight: Weight
	})
	.describe('A question on which sources differ.');

export const Correction = z
	.strictObject({
		date: Edtf,
		kind: z.enum(['addition', 'update', 'clarification', 'correction', 'retraction']),
		records: Refs(Object.values(RECORD_LISTS), 'What it concerns.').min(1),
		before: Text.optional(),
		after: Text.optional(),
		reason: Text
	})
	.describe('A change made after publication, in public.');

export const Step = z
	.strictObject({
		record: Ref(...Object.values(RECORD_LISTS)),
		text: Text,
		question: Text.optional()
	})
	.describe('A stop of the tour.');

export const Window = z.strictObject({
	label: Text.describe('On its button: "2017–18".'),
	from: Edtf,
	to: Edtf,
	fromTime: Clock.optional().describe('For a window within a day.'),
	toTime: Clock.optional()
});

export const Inset = z
	.strictObject({
		id: Id,
		label: Text,
		west: z.number().min(-180).max(180),
		south: z.number().min(-90).max(90),
		east: z.number().min(-180).max(180),
		north: z.number().min(-90).max(90)
	})
	.describe('A crowded region drawn larger beside the map; limits in degrees.');

export const Absent = z
	.strictObject({
		none: Text.describe('What is true of it, as it follows its name: "got no letter".'),
		some: Text.describe(
			'What is true of those with a filled status, as it follows "one city in it" and "two cities in it" alike: "did".'
		)
	})
	.describe(
		'What to answer a reader whose own state or county the story does not name: "Orange County got no letter; one city in it did." Only for a story that names every place with a filled status; left out, the answer says no more than that the place is not in the story.'
	);

export const Story = z
	.strictObject({
		$schema: z.string().optional().describe('Lets editors complete and explain fields.'),
		id: Id.describe('The file’s name without `.json`, and the story’s address.'),
		title: Text,
		deck: Text.describe('Two or three sentences under the title.'),
		description: Text.describe(
			'One sentence for search engines and cards, at most 160 characters.'
		),
		dateline: z
			.strictObject({ place: Text, date: Edtf })
			.describe('Where and when the story stands.'),
		language: z
			.string()
			.regex(/^[a-z]{2}(-[A-Z]{2})?$/)
			.meta({ title: 'language code', examples: ['en', 'en-US'] })
			.describe('The language it is written in (BCP 47).'),
		zone: z.string().min(1).describe('IANA time zone of every hour in the file.'),
		zoneLabel: Text.describe('In words: "Eastern".'),
		published: Edtf,
		updated: Edtf,
		version: z
			.string()
			.regex(/^\d+\.\d+\.\d+$/)
			.meta({ title: 'version', examples: ['1.0.0'] })
			.describe('Three numbers; the last rises with each change to the file.'),
		license: Text,
		authors: z.array(Name).min(1),
		focus: z
			.strictObject({
				event: Ref('event').describe('Current when the page opens.'),
				window: z.number().int().min(1).describe('The window shown then, counted from 1.')
			})
			.describe('Where a reader starts.'),
		windows: z.array(Window).min(1).describe('The depths of the timeline, widest first.'),
		map: z.strictObject({
			counted: Ref('status').describe('The status whose holders the counter counts.'),
			insets: z.array(Inset).optional(),
			moments: Refs('event', 'Events for the row of small maps.').optional(),
			momentsTitle: Text.optional().describe('The heading above them.'),
			absent: Absent.optional()
		}),
		lanes: z.array(Lane).min(1),
		statuses: z.array(Status).min(1),
		sources: z.array(Source),
		places: z.array(Place),
		people: z.array(Person),
		events: z.array(EventRecord).min(1),
		remarks: z.array(Remark),
		disputes: z.array(Dispute),
		corrections: z.array(Correction),
		tour: z.array(Step).optional(),
		extensions: z
			.record(z.string(), z.unknown())
			.optional()
			.describe('What an importer found no other place for. Kept, never drawn.')
	})
	.describe('One story, one file.');

export type Story = z.infer<typeof Story>;
export type Name = z.infer<typeof Name>;
export type Lane = z.infer<typeof Lane>;
export type Status = z.infer<typeof Status>;
export type Source = z.infer<typeof Source>;
export type Place = z.infer<typeof Place>;
export type LabelHint = z.infer<typeof LabelHint>;
export type Person = z.infer<typeof Person>;
export type EventRecord = z.infer<typeof EventRecord>;
export type Remark = z.infer<typeof Remark>;
export type Wording = z.infer<typeof Wording>;
export type Claim = z.infer<typeof Claim>;
export type Dispute = z.infer<typeof Dispute>;
export type Correction = z.infer<typeof Correction>;
export type Window = z.infer<typeof Window>;
export type Inset = z.infer<typeof Inset>;
export type Limit = z.infer<typeof Limit>;
