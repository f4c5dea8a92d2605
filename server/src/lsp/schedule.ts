import type { ServerContext } from './context.ts';
import { inBackground } from './guard.ts';
import type { OpenDocument } from './openDocument.ts';

/**
 * Runs `work` for a document once it has been quiet for `delay` milliseconds after it was opened or changed, and after
 * what is said of it may have changed.
 */
export function schedulePerDocument(
	{ connection, documents, analyses }: ServerContext,
	name: string,
	delay: number,
	work: (open: OpenDocument) => Promise<void>,
): void {
	const waiting = new Map<string, ReturnType<typeof setTimeout>>();
	const schedule = (open: OpenDocument) => {
		clearTimeout(waiting.get(open.uri));
		const run = () => {
			waiting.delete(open.uri);
			inBackground(connection, name, () => work(open));
		};
		waiting.set(open.uri, setTimeout(run, delay));
	};
	documents.onDidChange(schedule);
	documents.onDidClose((uri) => {
		clearTimeout(waiting.get(uri));
		waiting.delete(uri);
	});
	analyses.onDidChange((affected) => affected.forEach(schedule));
}
