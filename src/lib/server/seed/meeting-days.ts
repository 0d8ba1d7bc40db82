import { monthsAfter, monthsBetween, type Day } from '#lib/domain/place/dates.ts';

const thursday = 4;

/** The nth (from 1) of a weekday (Sunday is 0) in the month that a day lies in. */
export function nthWeekday(day: Day, nth: number, weekday: number): Day {
	const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
	const date = 1 + ((weekday - first.getUTCDay() + 7) % 7) + (nth - 1) * 7;
	return `${day.slice(0, 7)}-${`${date}`.padStart(2, '0')}`;
}

/** The latest meetings up to a day, oldest first: every so many months on the nth of a weekday. */
export function latestMeetings(
	on: Day,
	{
		count,
		everyMonths,
		nth,
		weekday
	}: { count: number; everyMonths: number; nth: number; weekday: number }
): Day[] {
	const month = `${on.slice(0, 7)}-01`;
	const late = nthWeekday(on, nth, weekday) > on ? 1 : 0;
	return Array.from({ length: count }, (_, back) =>
		nthWeekday(monthsAfter(month, -late - back * everyMonths), nth, weekday)
	).reverse();
}

/**
 * Moves days of the worked example so that it stays recent: by half years, so that its own date keeps holding for
 * half a year. Second Thursdays, when it meets, stay second Thursdays.
 */
export function movedTowards(on: Day, lastMeeting: Day): (day: Day) => Day {
	const months = Math.floor(monthsBetween(lastMeeting, on) / 6) * 6;
	const moved = move(lastMeeting, months) > on ? months - 6 : months;
	return (day) => move(day, moved);
}

function move(day: Day, months: number): Day {
	const moved = monthsAfter(day, months);
	return nthWeekday(day, 2, thursday) === day ? nthWeekday(moved, 2, thursday) : moved;
}
