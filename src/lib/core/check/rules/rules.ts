/** All the rules. Their order does not matter: findings are sorted by where they stand. */
import {
	authorsAreNamed,
	officeHoldersHaveOneName,
	partiesAreSourced,
	sourcesCanBeTraced
} from './attribution.ts';
import {
	correctionsAreInTime,
	datesAreValid,
	eventsAreInAWindow,
	inForceEndsAfterItBegins,
	updatesFollowPublication,
	windowsAreInOrder
} from './dates.ts';
import {
	countiesAreCurrent,
	geoidsExist,
	geoidsFitTheKind,
	geoidsFitTheName,
	geoidsLieInTheState,
	placesAreOneRecordEach,
	statesExist
} from './geoids.ts';
import {
	hoursBelongToDays,
	hoursWereShown,
	limitsHoldTheTime,
	limitsMeetThePartOfDay,
	partOfDayReplacesTime,
	scheduledHasTime
} from './hours.ts';
import {
	formerIdsAreFree,
	idIsFileName,
	idIsFree,
	idsAreUnique,
	recordsAreUsed,
	referencesAreNotRepeated,
	referencesResolve,
	versionIsFileName
} from './ids.ts';
import { linksAreSafe } from './links.ts';
import {
	insetsHaveAnArea,
	placesAreDrawn,
	pointsLieInTheirArea,
	spotsAreNotCrowded,
	zoneIsKnown
} from './map.ts';
import { ocdIdsFit } from './ocd.ts';
import { orderFitsHours, orderIsUnique } from './order.ts';
import { ledgerCanBeRead, quotesAreAsChecked } from './quotes.ts';
import { remarksHaveNoOuterQuotes, wordsAreInTheFirstWording } from './remarks.ts';
import type { Rule } from './rule.ts';
import {
	focusWindowExists,
	leaningFitsClaims,
	partsBelongToPlaces,
	statusHasPlaces
} from './structure.ts';
import {
	descriptionIsShort,
	quotesAreTypographic,
	spacesArePlain,
	textsHaveNoMarkup,
	textsHideNothing
} from './texts.ts';

export const RULES: readonly Rule[] = [
	idsAreUnique,
	formerIdsAreFree,
	idIsFileName,
	versionIsFileName,
	idIsFree,
	referencesResolve,
	referencesAreNotRepeated,
	recordsAreUsed,
	focusWindowExists,
	partsBelongToPlaces,
	statusHasPlaces,
	leaningFitsClaims,
	officeHoldersHaveOneName,
	authorsAreNamed,
	partiesAreSourced,
	sourcesCanBeTraced,
	datesAreValid,
	updatesFollowPublication,
	correctionsAreInTime,
	inForceEndsAfterItBegins,
	windowsAreInOrder,
	eventsAreInAWindow,
	orderIsUnique,
	orderFitsHours,
	hoursBelongToDays,
	limitsHoldTheTime,
	limitsMeetThePartOfDay,
	hoursWereShown,
	scheduledHasTime,
	partOfDayReplacesTime,
	statesExist,
	geoidsFitTheKind,
	geoidsExist,
	countiesAreCurrent,
	geoidsLieInTheState,
	geoidsFitTheName,
	placesAreOneRecordEach,
	ocdIdsFit,
	placesAreDrawn,
	pointsLieInTheirArea,
	spotsAreNotCrowded,
	insetsHaveAnArea,
	zoneIsKnown,
	textsHaveNoMarkup,
	textsHideNothing,
	spacesArePlain,
	quotesAreTypographic,
	descriptionIsShort,
	wordsAreInTheFirstWording,
	remarksHaveNoOuterQuotes,
	ledgerCanBeRead,
	quotesAreAsChecked,
	linksAreSafe
];
