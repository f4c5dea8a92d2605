import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { namesNote } from '#common/namesState.ts';

/** Shows how far the reading of a workspace is, and lets the user stop it. */
export interface ReadingProgress {
	/** One more file was looked at. */
	report(hasNames: boolean): void;
	/** @param files that have names */
	done(files: number): void;
	readonly isCancelled: boolean;
}

/** Milliseconds between two reports. */
const interval = 100;

/** Asks the client to show progress, when it can. What was read, and in what time, goes to the log. */
export async function startReadingProgress(
	connection: Connection,
	isShown: boolean,
): Promise<ReadingProgress> {
	const shown = isShown ? await createReporter(connection) : undefined;
	const started = performance.now();
	let looked = 0;
	let documents = 0;
	let reported = started;
	const isCancelled = () => shown?.token.isCancellationRequested === true;
	shown?.begin('ArchDocs: reading names', undefined, undefined, true);
	return {
		report(hasNames) {
			looked++;
			if (hasNames) documents++;
			const now = performance.now();
			if (now - reported < interval) return;
			reported = now;
			shown?.report(`${documents} of ${looked} files`);
		},
		done(files) {
			shown?.done();
			const seconds = ((performance.now() - started) / 1000).toFixed(1);
			connection.console.log(
				isCancelled()
					? `${namesNote('stopped')} ${looked} files were looked at.`
					: `Names of ${files} files were read in ${seconds} s; ${looked} files were looked at.`,
			);
		},
		get isCancelled() {
			return isCancelled();
		},
	};
}

/** A client may announce progress and refuse it all the same. */
async function createReporter(connection: Connection): Promise<WorkDoneProgressServerReporter | undefined> {
	return connection.window.createWorkDoneProgress().catch(() => undefined);
}
