const day = 24 * 60 * 60 * 1000;

/** Whether a file that was put there at that time goes tonight. */
export function isExpired(stored: Date, now: Date, keepDays = 30): boolean {
	return now.getTime() - stored.getTime() > keepDays * day;
}
