import type { FromPage, PageState } from '#common/protocol/pageMessages.ts';

/** What VS Code gives to a page. */
export interface EditorHost {
	postMessage(message: FromPage): void;
	getState(): unknown;
	setState(state: PageState): void;
}

declare global {
	function acquireVsCodeApi(): EditorHost;
}
