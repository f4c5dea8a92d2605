import process from 'node:process';

/**
 * Makes an interrupted test end like one that calls `process.exit()`, so that what listens for "exit" runs: the server
 * has a process group of its own, which the interrupt of a terminal does not reach.
 */
export function exitOnSignals(): void {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.once(signal, () => process.exit(1));
	}
}
