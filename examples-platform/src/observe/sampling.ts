/** Whether a trace is kept: all that failed, and a share of the others. */
export function isKept(failed: boolean, share: number, draw = Math.random()): boolean {
	return failed || draw < share;
}
