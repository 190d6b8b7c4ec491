import { expect, test } from 'vitest';
import { geoidWords } from '#lib/studio/form/geoid-words.ts';

test.each([
	['place GEOID', '', '0 of 7 digits'],
	['place GEOID', '17140', '5 of 7 digits'],
	['place GEOID', '17140000', '8 of 7 digits'],
	['place GEOID', '17-14000', '7 digits and nothing else'],
	['place GEOID', '1714000', 'in Illinois'],
	['place GEOID', '9914000', 'no state has 99'],
	['county GEOID', '72127', 'in Puerto Rico'],
	['state GEOID', '5', '1 of 2 digits'],
	['postal code', 'IL', null]
])('%s %j: %s', (title, value, words) => expect(geoidWords(title, value)).toBe(words));
