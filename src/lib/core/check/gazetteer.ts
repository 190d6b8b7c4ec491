/** What the checker must know of the world; whoever runs it brings it along. */
export interface Gazetteer {
	/** State GEOID to name. */
	states: ReadonlyMap<string, string>;
	/** County GEOID to name, without the word "County". */
	counties: ReadonlyMap<string, string>;
	/** Whether the map's projection has a place for longitude and latitude. */
	isDrawn(point: readonly [number, number]): boolean;
	/** Whether the state or county with this GEOID holds the point. */
	contains(geoid: string, point: readonly [number, number]): boolean;
	/** GEOID of the county that holds the point. */
	countyAt(point: readonly [number, number]): string | undefined;
	/** The middle of a state or county, in degrees. */
	middleOf(geoid: string): readonly [number, number] | undefined;
	/** Whether it is the name of an IANA time zone. */
	isZone(name: string): boolean;
}
