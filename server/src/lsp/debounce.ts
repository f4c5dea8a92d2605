import type { Connection } from 'vscode-languageserver';
import type { Documents } from './documents.ts';
import { inBackground } from './guard.ts';
import type { OpenAnalyses } from './openAnalyses.ts';
import type { OpenDocument } from './openDocument.ts';

/** Delays work until nothing was scheduled for its key for a while. */
export interface Debouncer {
	/** Runs `work` after `delay` milliseconds. Replaces waiting work of the same key. */
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
 * Runs `work` for each document that was opened or edited, or whose analysis is out of date, after `delay` milliseconds without
 * another such event. A failure is logged under `title`.
 */
export function debounceDocuments(
	{ connection, documents, analyses }: DebounceInput,
	title: string,
	delay: number,
	work: (open: OpenDocument) => Promise<void>,
): void {
	const debouncer = createDebouncer();
	const schedule = (open: OpenDocument) =>
		debouncer.schedule(open.uri, delay, () => inBackground(connection, title, () => work(open)));
	documents.onDidChange(schedule);
	documents.onDidClose(debouncer.cancel);
	analyses.onDidChange((affected) => affected.forEach(schedule));
}
