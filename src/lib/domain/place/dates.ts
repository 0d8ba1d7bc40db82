/** A calendar day as `YYYY-MM-DD`, without a clock or a time zone. Days compare as text. */
export type Day = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text names a day that exists: "2026-02-30" does not. */
export function isDay(text: string): boolean {
	const [, year, month, day] = (shape.exec(text) ?? []).map(Number);
	if (!year || !month || !day) return false;
	return month <= 12 && day <= daysInMonth(year, month);
}

/** How many days a month (1 to 12) has in a year. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return isLeap(year) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whole months from one day to a later one, negative when the second is earlier. */
export function monthsBetween(from: Day, to: Day): number {
	if (to < from) return -monthsBetween(to, from) || 0;
	const [fromYear, fromMonth] = parts(from);
	const [toYear, toMonth] = parts(to);
	const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
	return monthsAfter(from, months) > to ? months - 1 : months;
}

/** Days from one day to a later one, negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The day some days earlier. */
export function daysBefore(day: Day, days: number): Day {
	return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

/** The day some months earlier; the last day of the month when that day does not exist there. */
export function monthsBefore(day: Day, months: number): Day {
	return monthsAfter(day, -months);
}

/** The day some months later; the last day of the month when that day does not exist there. */
export function monthsAfter(day: Day, months: number): Day {
	const [year, month, date] = parts(day);
	const count = year * 12 + month - 1 + months;
	const newYear = Math.floor(count / 12);
	const newMonth = count - newYear * 12 + 1;
	return written(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)));
}

function isLeap(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function parts(day: Day): [number, number, number] {
	if (!isDay(day)) throw new RangeError(`"${day}" is not a day written as YYYY-MM-DD`);
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	return [year, month, date];
}

function written(year: number, month: number, date: number): Day {
	return [`${year}`.padStart(4, '0'), two(month), two(date)].join('-');
}

function two(value: number): string {
	return `${value}`.padStart(2, '0');
}
