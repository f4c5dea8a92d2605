/** A date in the form YYYY-MM-DD at the start of a value. */
export interface IsoDate {
	readonly date: string;
	/** The offset of the end of the date, relative to the trimmed value. */
	readonly end: number;
	/** Whether the value contains only the date, apart from emphasis and code markers. */
	readonly whole: boolean;
	/** Whether the day exists in the calendar. */
	readonly exists: boolean;
}

/** Reads a date in the form YYYY-MM-DD at the start of a value. Returns undefined if there is none. */
export function isoDate(value: string): IsoDate | undefined {
	const found = /^[*_`]*((\d{4})-(\d{2})-(\d{2}))(?![\d-])[*_`]*/.exec(value.trim());
	if (found === null) return undefined;
	const [all, date = '', year, month, day] = found;
	const exists =
		Number(month) >= 1 &&
		Number(month) <= 12 &&
		Number(day) >= 1 &&
		Number(day) <= daysIn(Number(year), Number(month));
	return { date, end: all.indexOf(date) + date.length, whole: all.length === value.trim().length, exists };
}

/**
 * Returns the number of days in a month.
 *
 * @param month the month, starting at 1
 */
export function daysIn(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
