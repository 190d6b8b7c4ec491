import { expect, test } from 'vitest';
import { countyName } from '../../../../src/lib/core/find/county-kind.ts';

test.each([
	['17031', 'Cook', 'Cook County'],
	['22071', 'Orleans', 'Orleans Parish'],
	['02020', 'Anchorage', 'Anchorage'],
	['72127', 'San Juan', 'San Juan Municipio'],
	['24510', 'Baltimore', 'Baltimore city'],
	['24005', 'Baltimore', 'Baltimore County'],
	['29510', 'St. Louis', 'St. Louis city'],
	['29189', 'St. Louis', 'St. Louis County'],
	['32510', 'Carson City', 'Carson City'],
	['51760', 'Richmond', 'Richmond city'],
	['51159', 'Richmond', 'Richmond County'],
	['51770', 'Roanoke', 'Roanoke city'],
	['51600', 'Fairfax', 'Fairfax city'],
	['51620', 'Franklin', 'Franklin city'],
	['51095', 'James City', 'James City County'],
	['51036', 'Charles City', 'Charles City County'],
	// Elsewhere codes run on past 510 and mean nothing.
	['48507', 'Zavala', 'Zavala County'],
	['78030', 'St. Thomas', 'St. Thomas']
])('%s is called %s without its kind: %s', (geoid, name, full) => {
	expect(countyName(geoid, name)).toBe(full);
});
