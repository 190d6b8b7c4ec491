/** A date of any form in words: "About 1850", "One of Jan. 3, 5 or 9, 2018", "300 BCE". */
import { toParts } from './civil.ts';
import type { DateSet, DateSpan, IntervalEnd } from './edtf.ts';
import { SEASONS } from './seasons.ts';
import { dayOfMonthWords, dayWords, listWords, MONTHS, monthWords, yearWords } from './words.ts';

/** The date with what is doubtful about it: "About 1850", "Jan. 24, 2018, uncertain". */
export function dateWords(date: DateSpan): string {
	if (date.ends) return intervalWords(date.ends.from, date.ends.to);
	if (date.set) return setWords(date.set);
	const words = plainWords(date);
	if (date.doubts) return `${words}, ${doubtWords(date.doubts)}`;
	const about = date.approximate ? `About ${uncapital(words)}` : words;
	return date.uncertain ? `${about}, uncertain` : about;
}

function intervalWords(from: IntervalEnd, to: IntervalEnd): string {
	const last = typeof to === 'string' ? '' : uncapital(dateWords(to));
	if (from === 'open') return `Until ${last}`;
	if (from === 'unknown') return `Until ${last}, start not known`;
	const first = dateWords(from);
	if (to === 'open') return `From ${uncapital(first)} on`;
	if (to === 'unknown') return `From ${uncapital(first)}, end not known`;
	return `${first} to ${last}`;
}

/** "month uncertain", "year and month approximate, day uncertain" */
const doubtWords = ({ approximate, uncertain }: NonNullable<DateSpan['doubts']>): string =>
	[
		approximate.length ? `${listWords(approximate)} approximate` : '',
		uncertain.length ? `${listWords(uncertain)} uncertain` : ''
	]
		.filter(Boolean)
		.join(', ');

function setWords({ choice, members }: DateSet): string {
	const [only] = members;
	const isRange = members.length === 1 && only?.from && only.to;
	if (isRange && choice === 'one') return `Between ${pairWords(only.from, only.to, ' and ')}`;
	const items = memberWords(members);
	const list = listWords(items, choice === 'one' ? 'or' : 'and');
	return items.length > 1 && choice === 'one' ? `One of ${uncapital(list)}` : list;
}

const pairWords = (from: DateSpan | null, to: DateSpan | null, between: string): string =>
	`${uncapital(from ? dateWords(from) : '')}${between}${uncapital(to ? dateWords(to) : '')}`;

/** Days of one month share its name and year: "Jan. 3", "5", "9, 2018". */
function memberWords(members: DateSet['members']): string[] {
	const days = members.map(({ from, to }) =>
		from && from === to && from.precision === 'day' && !from.approximate && !from.uncertain
			? toParts(from.start)
			: null
	);
	return members.map(({ from, to }, index) => {
		if (!from) return `${to ? dateWords(to) : ''} or earlier`;
		if (!to) return `${dateWords(from)} or later`;
		if (from !== to) return pairWords(from, to, ' to ');
		const [before, own, after] = [days[index - 1], days[index], days[index + 1]];
		if (!own) return index > 0 ? uncapital(dateWords(from)) : dateWords(from);
		const sharesMonth = before?.year === own.year && before.month === own.month;
		const start = sharesMonth ? String(own.day) : dayOfMonthWords(from.start);
		return after?.year === own.year ? start : `${start}, ${yearWords(own.year)}`;
	});
}

function plainWords(date: DateSpan): string {
	if (date.season !== null) return seasonWords(date);
	if (date.written && /X/.test(Object.values(date.written).join(''))) return openWords(date);
	const { year } = toParts(date.start);
	switch (date.precision) {
		case 'day':
			return dayWords(date.start);
		case 'month':
			return monthWords(date.start);
		default:
			return year > 9999 ? `Year ${yearWords(year)}` : yearWords(year);
	}
}

const seasonWords = ({ season, start }: DateSpan): string =>
	(SEASONS[season ?? 0]?.words ?? '#').replace('#', yearWords(toParts(start).year));

/** A date with digits that are not given. */
function openWords({ written, start, end, precision }: DateSpan): string {
	const month = written?.month ?? 'XX';
	const day = written?.day ?? 'XX';
	const { year } = toParts(start);
	const years = yearsWords(year, toParts(end - 1).year, precision);
	const isYear = !written?.year.includes('X');
	if (month === 'XX' && day === 'XX') return isYear ? `${years}, month not given` : years;
	const isMonth = !month.includes('X');
	if (isMonth && !isYear) {
		const name = MONTHS[toParts(start).month - 1] ?? '';
		if (day === 'XX') return `${name}, ${uncapital(years)}`;
		if (!day.includes('X')) return `${dayOfMonthWords(start)}, ${uncapital(years)}`;
	}
	if (isMonth && isYear && day === 'XX') return `${monthWords(start)}, day not given`;
	if (month === 'XX' && isYear && !day.includes('X')) {
		return `Day ${Number(day)} of a month, ${years}`;
	}
	return day === 'XX'
		? `Between ${monthWords(start)} and ${monthWords(end - 1)}`
		: `Between ${dayWords(start)} and ${dayWords(end - 1)}`;
}

function yearsWords(first: number, last: number, precision: DateSpan['precision']): string {
	if (first === last) return yearWords(first);
	if (first > 0 && precision === 'decade') return `${first}s`;
	if (first > 0 && precision === 'century') return `${first}s, decade not given`;
	return `Between ${yearWords(first)} and ${yearWords(last)}`;
}

/** Only our own lead words lose their capital; names of months keep it. */
const uncapital = (text: string): string =>
	/^(About|Between|From|Until|Spring|Summer|Autumn|Winter|Southern|First|Second|Third|Fourth|Year|Day)\b/.test(
		text
	)
		? text.charAt(0).toLowerCase() + text.slice(1)
		: text;
