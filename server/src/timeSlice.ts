/** Divides long work into slices, so that other messages are handled in between. */
export interface TimeSlice {
	/** Whether the current slice is used up. */
	isOver(): boolean;
	/** Lets waiting messages be handled, then starts the next slice. */
	yieldToOthers(): Promise<void>;
}

/** Length of a slice in milliseconds. */
const length = 10;

/** Starts the first slice. */
export function createTimeSlice(): TimeSlice {
	let started = performance.now();
	return {
		isOver: () => performance.now() - started >= length,
		async yieldToOthers() {
			await nextTurn();
			started = performance.now();
		},
	};
}

/** A timer waits for at least a millisecond, but browsers have nothing else. */
function nextTurn(): Promise<void> {
	return new Promise((resolve) => (globalThis.setImmediate ?? setTimeout)(resolve));
}
