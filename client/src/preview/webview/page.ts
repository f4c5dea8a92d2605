import { read } from '#common/protocol/message.ts';
import { toPage } from '#common/protocol/pageMessages.ts';
import { createFrame } from './frame.ts';
import { PreviewPage } from './previewPage.ts';

/** Starts the page of a preview. The `script` element of this script has the address of the script that draws diagrams. */
function run(): void {
	const script = document.currentScript;
	const address = script instanceof HTMLScriptElement ? (script.dataset.drawer ?? '') : '';
	const nonce = script instanceof HTMLScriptElement ? script.nonce : '';
	const api = acquireVsCodeApi();
	const start = () => {
		const frame = createFrame(document.body);
		measureHeader(frame.header);
		const page = new PreviewPage(api, frame, { address, nonce });
		addEventListener('message', ({ data }: MessageEvent<unknown>) => {
			const message = read(toPage, data);
			if (message !== undefined) page.handle(message);
		});
		const themes = new MutationObserver(() => page.onThemeChange());
		themes.observe(document.body, { attributeFilter: ['data-vscode-theme-id'] });
		api.postMessage({ type: 'ready' });
	};
	if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
	else start();
}

/** Keeps the height of the header in custom properties, so that the style can leave room for it. */
function measureHeader(header: HTMLElement): void {
	const root = document.documentElement;
	new ResizeObserver(() => {
		const height = header.getBoundingClientRect().height;
		const isSticky = getComputedStyle(header).position === 'sticky';
		root.style.setProperty('--archdocs-header', `${height}px`);
		root.style.setProperty('--archdocs-kept', `${isSticky ? height : 0}px`);
	}).observe(header);
}

run();
