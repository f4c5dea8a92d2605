import type { Connection } from 'vscode-languageserver';
import type { Documents } from './documents.ts';
import { inBackground } from './guard.ts';
import type { OpenAnalyses } from './openAnalyses.ts';
import type { OpenDocument } from './openDocument.ts';

/** Runs work for a key once the key has been quiet for a while. */
export interface Debouncer {
	/** Runs `work` after `delay` milliseconds, in place of the work of this key that has not run yet. */
	schedule(key: string, delay: number, work: () => void): void;
	cancel(key: string): void;
}

export function createDebouncer(): Debouncer {
	const timers = new Map<string, ReturnType<typeof setTimeout>>();
	return {
		schedule(key, delay, work) {
			clearTimeout(timers.get(key));
			const run = () => {
				timers.delete(key);
				work();
			};
			timers.set(key, setTimeout(run, delay));
		},
		cancel(key) {
			clearTimeout(timers.get(key));
			timers.delete(key);
		},
	};
}

export interface DebounceInput {
	readonly connection: Connection;
	readonly documents: Documents;
	readonly analyses: OpenAnalyses;
}

/**
 * Runs `work` for each document that was opened, edited or whose analysis is out of date, once it has been quiet for `delay`
 * milliseconds.
 */
export function debounceDocuments(
	{ connection, documents, analyses }: DebounceInput,
	name: string,
	delay: number,
	work: (open: OpenDocument) => Promise<void>,
): void {
	const debouncer = createDebouncer();
	const schedule = (open: OpenDocument) =>
		debouncer.schedule(open.uri, delay, () => inBackground(connection, name, () => work(open)));
	documents.onDidChange(schedule);
	documents.onDidClose(debouncer.cancel);
	analyses.onDidChange((affected) => affected.forEach(schedule));
}
