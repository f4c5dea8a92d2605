/** Lets long work give way to other work, such as incoming messages. */
export interface Pause {
	/** Whether the current slice of work has used its time. */
	isDue(): boolean;
	/** Lets other work run, then starts the next slice. */
	take(): Promise<void>;
}

/** The length of a slice of work, in milliseconds. */
const slice = 10;

/** Starts the first slice of work. */
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

/** Resolves in the next turn of the event loop. Browsers only have timers, which wait for at least a millisecond. */
function nextTurn(): Promise<void> {
	return new Promise((resolve) => (globalThis.setImmediate ?? setTimeout)(resolve));
}
