import { type Connection, Emitter, type Event } from 'vscode-languageserver';
import type { Host } from '../files/host.ts';
import { createPathFacts, type PathFacts } from '../files/pathFacts.ts';
import type { Documents } from './documents.ts';
import { inBackground } from './guard.ts';

/** Milliseconds until paths are looked for again, so that what happens at once is one change. */
const delay = 200;

/** Whether paths that open documents name are there. */
export interface PathStore extends Pick<PathFacts, 'of' | 'lookUp' | 'filesAt'> {
	/** Files may have come or gone. */
	lookAgain(): void;
	/** Rises whenever an answer is another than before. */
	readonly revision: number;
	readonly onDidChange: Event<void>;
}

/** Looks again for known paths whenever a document is opened or saved, or a file changes. */
export function createPathStore(connection: Connection, host: Host, documents: Documents): PathStore {
	const facts = createPathFacts(host);
	const changed = new Emitter<void>();
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let revision = 0;

	async function look(): Promise<void> {
		waiting = undefined;
		if (!(await facts.lookAgain())) return;
		revision++;
		changed.fire();
	}

	function lookAgain(): void {
		if (waiting !== undefined) return;
		waiting = setTimeout(() => inBackground(connection, 'Looking for paths', look), delay);
	}

	documents.onDidTouch(lookAgain);
	return {
		of: facts.of,
		lookUp: facts.lookUp,
		filesAt: facts.filesAt,
		lookAgain,
		get revision() {
			return revision;
		},
		onDidChange: changed.event,
	};
}
