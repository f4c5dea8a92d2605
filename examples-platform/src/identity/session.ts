/** Whether a session that began at that time is over. */
export function isOver(began: Date, now: Date, minutes = 60): boolean {
	return now.getTime() - began.getTime() > minutes * 60_000;
}
