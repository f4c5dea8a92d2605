import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';

/** Progress of long work that the user sees, and may stop. */
export interface ShownProgress {
	/** How far it is; not every word of it is shown. */
	report(message: () => string, percentage?: number): void;
	done(): void;
	readonly isCancelled: boolean;
}

/** Milliseconds between two reports. */
const interval = 100;

/** Asks the client to show progress, when it can. It may announce that and refuse it all the same. */
export async function startShownProgress(
	connection: Connection,
	isShown: boolean,
	title: string,
): Promise<ShownProgress> {
	const reporter = isShown
		? await connection.window.createWorkDoneProgress().catch(() => undefined)
		: undefined;
	return showProgress(title, reporter, reporter?.token);
}

/** Shows progress where a client wants it that asked for the work, and stops when that client does not want it any more. */
export function showProgress(
	title: string,
	reporter: WorkDoneProgressReporter | undefined,
	token: CancellationToken | undefined,
): ShownProgress {
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
