import { type Connection, Emitter, type Event } from 'vscode-languageserver';
import type { Host } from '../files/host.ts';
import { createPathFacts, type PathFacts } from '../files/pathFacts.ts';
import type { Documents } from './documents.ts';
import { inBackground } from './guard.ts';

/** Milliseconds to gather changes of files, before paths are looked up again. */
const delay = 200;

/** Whether the paths in open documents exist. */
export interface PathStore extends Pick<PathFacts, 'of' | 'lookUp' | 'filesAt'> {
	/** Looks known paths up again after a delay. Call it when files may have been created or deleted. */
	lookAgain(): void;
	/** Increases whenever an answer changes. */
	readonly revision: number;
	readonly onDidChange: Event<void>;
}

/** Looks known paths up again whenever a document is opened or saved, or a file changes. */
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

	documents.onDidOpenOrSave(lookAgain);
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
