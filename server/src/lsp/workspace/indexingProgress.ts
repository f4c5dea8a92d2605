import type { Connection } from 'vscode-languageserver';
import { namesNote } from './namesState.ts';
import { startWorkProgress } from './workProgress.ts';

/** The progress of reading the workspace, which the user can stop. */
export interface IndexingProgress {
	/** Counts one more file. */
	report(hasNames: boolean): void;
	/** @param files the number of files with names */
	done(files: number): void;
	readonly isCancelled: boolean;
}

/** Shows progress if the client can show it. The result and the duration go to the log. */
export async function startIndexingProgress(
	connection: Connection,
	isShown: boolean,
): Promise<IndexingProgress> {
	const shown = await startWorkProgress(connection, isShown, 'ArchDocs: reading names');
	const started = performance.now();
	let looked = 0;
	let documents = 0;
	return {
		report(hasNames) {
			looked++;
			if (hasNames) documents++;
			shown.report(() => `${documents} of ${looked} files`);
		},
		done(files) {
			shown.done();
			const seconds = ((performance.now() - started) / 1000).toFixed(1);
			connection.console.log(
				shown.isCancelled
					? `${namesNote('stopped')} ${looked} files were looked at.`
					: `Names of ${files} files were read in ${seconds} s; ${looked} files were looked at.`,
			);
		},
		get isCancelled() {
			return shown.isCancelled;
		},
	};
}
