import type { Connection } from 'vscode-languageserver';
import { namesNote } from '#common/namesState.ts';
import { startShownProgress } from './shownProgress.ts';

/** Shows how far the reading of a workspace is, and lets the user stop it. */
export interface ReadingProgress {
	/** One more file was looked at. */
	report(hasNames: boolean): void;
	/** @param files that have names */
	done(files: number): void;
	readonly isCancelled: boolean;
}

/** Asks the client to show progress, when it can. What was read, and in what time, goes to the log. */
export async function startReadingProgress(
	connection: Connection,
	isShown: boolean,
): Promise<ReadingProgress> {
	const shown = await startShownProgress(connection, isShown, 'ArchDocs: reading names');
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
