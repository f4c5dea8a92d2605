const day = 24 * 60 * 60 * 1000;

/** Whether a parcel delivered at that time may still be sent back. */
export function isReturnable(deliveredAt: Date, now: Date, windowDays = 30): boolean {
	return now.getTime() - deliveredAt.getTime() <= windowDays * day;
}
