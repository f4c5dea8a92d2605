/** Lets long work be interrupted: by messages that have come in, and by what they ask for. */
export interface Pause {
	/** Enough has been worked for now. */
	isDue(): boolean;
	/** Gives way to others. */
	take(): Promise<void>;
}

/** How long a step of work takes, in milliseconds, before others get their turn. */
const slice = 10;

export function createPause(): Pause {
	let started = performance.now();
	return {
		isDue: () => performance.now() - started >= slice,
		async take() {
			await nextTurn();
			started = performance.now();
		},
	};
}

/** A timer waits for a millisecond at least; a browser has nothing else. */
function nextTurn(): Promise<void> {
	return new Promise((resolve) => (globalThis.setImmediate ?? setTimeout)(resolve));
}
