/** The ways in which people write a state: in full, by its postal letters, cut as in print. */
import type { StateName } from '../schema/states.ts';
import { spellings, squeeze, wordsOf } from './spelling.ts';

/** Where the cut is not the postal letters: that of the Associated Press first, then others. */
const CUT: Readonly<Record<string, string>> = {
	AL: 'ala',
	AZ: 'ariz',
	AR: 'ark',
	CA: 'calif cal',
	CO: 'colo',
	CT: 'conn',
	DC: 'washingtondc',
	DE: 'del',
	FL: 'fla',
	ID: 'ida',
	IL: 'ill ills',
	IN: 'ind',
	KS: 'kan kans',
	MA: 'mass',
	MI: 'mich',
	MN: 'minn',
	MP: 'cnmi commonwealthofthenorthernmarianaislands',
	MS: 'miss',
	MT: 'mont',
	NE: 'neb nebr',
	NV: 'nev',
	NM: 'nmex',
	ND: 'ndak',
	OK: 'okla',
	OR: 'ore oreg',
	PA: 'penn penna',
	SD: 'sdak',
	TN: 'tenn',
	TX: 'tex',
	VI: 'usvi virginislands unitedstatesvirginislands',
	WA: 'wash',
	WV: 'wva',
	WI: 'wis wisc',
	WY: 'wyo'
};

/** Squeezed; the name first, then the postal letters. */
export function stateForms({ postal, name }: StateName): string[] {
	const cut = CUT[postal]?.split(' ') ?? [];
	return [...new Set([squeeze(name), squeeze(postal), ...spellings(wordsOf(name)), ...cut])];
}

/** "the District of Columbia", "Illinois": within a sentence. */
export const stateInSentence = (name: string): string =>
	/^(District|Northern|U\.S\.)/.test(name) ? `the ${name}` : name;
