/**
 * Counties whose GEOID changed, so that a story can be told which one to write. From the Census
 * Bureau's notes on “Substantial Changes to Counties and County Equivalent Entities: 1970–Present”
 * and, for Connecticut, its notice of June 2022 on planning regions.
 */
export interface CountyChange {
	/** Before, and after. */
	was: readonly CountyName[];
	now: readonly CountyName[];
	year: number;
	how: string;
}

export interface CountyName {
	geoid: string;
	name: string;
}

const named = (rows: string): CountyName[] =>
	rows.split('|').map((row) => ({ geoid: row.slice(0, 5), name: row.slice(6) }));

export const COUNTY_CHANGES: readonly CountyChange[] = [
	{
		was: named(
			'09001 Fairfield|09003 Hartford|09005 Litchfield|09007 Middlesex|09009 New Haven|09011 New London|09013 Tolland|09015 Windham'
		),
		now: named(
			'09110 Capitol|09120 Greater Bridgeport|09130 Lower Connecticut River Valley|09140 Naugatuck Valley|09150 Northeastern Connecticut|09160 Northwest Hills|09170 South Central Connecticut|09180 Southeastern Connecticut|09190 Western Connecticut'
		),
		year: 2022,
		how: 'Connecticut’s eight counties gave way to nine planning regions with other borders'
	},
	{
		was: named('46113 Shannon County'),
		now: named('46102 Oglala Lakota County'),
		year: 2015,
		how: 'Shannon County, South Dakota, was renamed'
	},
	{
		was: named('51515 Bedford city'),
		now: named('51019 Bedford County'),
		year: 2013,
		how: 'the independent city of Bedford, Virginia, became a town in the county round it'
	},
	{
		was: named('02270 Wade Hampton Census Area'),
		now: named('02158 Kusilvak Census Area'),
		year: 2015,
		how: 'Wade Hampton Census Area, Alaska, was renamed'
	},
	{
		was: named('02261 Valdez–Cordova Census Area'),
		now: named('02063 Chugach Census Area|02066 Copper River Census Area'),
		year: 2019,
		how: 'Valdez–Cordova Census Area, Alaska, was divided'
	}
];

/** The change that ended a county. */
export const endOf = (geoid: string): CountyChange | undefined =>
	COUNTY_CHANGES.find(({ was }) => was.some((one) => one.geoid === geoid));

/** The change that made a county. */
export const beginningOf = (geoid: string): CountyChange | undefined =>
	COUNTY_CHANGES.find(({ now }) => now.some((one) => one.geoid === geoid));

/** “46102 (Oglala Lakota County)” */
export const listed = (counties: readonly CountyName[]): string[] =>
	counties.map(({ geoid, name }) => `${geoid} (${name})`);
