/** What the map is asked to show: a place of the story, or a state or county of the atlas. */
export type ShowTarget =
	{ kind: 'place'; id: string } | { kind: 'area'; geoid: string; name: string };
