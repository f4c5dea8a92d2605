import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';

/** The progress of long work, which the user sees and can stop. */
export interface WorkProgress {
	/** Shows at most one report every 100 ms. */
	report(message: () => string, percentage?: number): void;
	done(): void;
	readonly isCancelled: boolean;
}

/** Milliseconds between two reports that are shown. */
const interval = 100;

/** Asks the client to show progress, if it can. The work goes on without progress if the client refuses. */
export async function startWorkProgress(
	connection: Connection,
	isShown: boolean,
	title: string,
): Promise<WorkProgress> {
	const reporter = isShown
		? await connection.window.createWorkDoneProgress().catch(() => undefined)
		: undefined;
	return showWorkProgress(title, reporter, reporter?.token);
}

/**
 * Shows progress through a reporter.
 *
 * @param reporter undefined to show nothing
 * @param token cancelled when the user stops the work
 */
export function showWorkProgress(
	title: string,
	reporter: WorkDoneProgressReporter | undefined,
	token: CancellationToken | undefined,
): WorkProgress {
	let reported = performance.now();
	reporter?.begin(title, undefined, undefined, true);
	return {
		report(message, percentage) {
			const now = performance.now();
			if (now - reported < interval) return;
			reported = now;
			if (percentage === undefined) reporter?.report(message());
			else reporter?.report(percentage, message());
		},
		done: () => reporter?.done(),
		get isCancelled() {
			return token?.isCancellationRequested === true;
		},
	};
}
