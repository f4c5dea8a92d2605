import type { FromPage, PageState } from '#common/protocol/pageMessages.ts';

/** The API that VS Code gives to the page of a webview. */
export interface WebviewApi {
	postMessage(message: FromPage): void;
	getState(): unknown;
	setState(state: PageState): void;
}

declare global {
	/** May be called only once. */
	function acquireVsCodeApi(): WebviewApi;
}
