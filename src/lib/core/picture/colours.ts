/**
 * The colours of a picture that stands alone, where no style sheet is: values by the names that
 * they have in tokens.css. Whoever asks for a picture reads them there, by day or by night.
 */
export const PICTURE_TOKENS = [
	'paper',
	'ink',
	'ink-2',
	'ink-3',
	'rule',
	'rule-strong',
	'land',
	'land-line',
	'map-letter',
	'map-letter-edge',
	'map-letter-tint',
	'map-hatch',
	'map-off',
	'map-halo',
	'map-halo-land',
	'map-select',
	'law',
	'letters',
	'courts',
	'mayors',
	'wh',
	'law-mark',
	'letters-mark',
	'courts-mark',
	'mayors-mark',
	'wh-mark',
	'law-tint',
	'letters-tint',
	'courts-tint',
	'mayors-tint',
	'wh-tint',
	'grid',
	'funnel',
	'disagree'
] as const;

export type PictureColours = Readonly<Record<(typeof PICTURE_TOKENS)[number], string>>;

/** @param read the value of a token, such as `#17181a` */
export const pictureColours = (read: (token: string) => string): PictureColours =>
	Object.fromEntries(PICTURE_TOKENS.map((token) => [token, read(token)])) as PictureColours;
