import { read } from '#common/protocol/message.ts';
import { toPage } from '#common/protocol/pageMessages.ts';
import { createFrame } from './frame.ts';
import { measureHeader } from './parts/measureHeader.ts';
import { PreviewPage } from './previewPage.ts';

/** What runs in the page of a preview. Its own element says where the script is that draws diagrams. */
function run(): void {
	const script = document.currentScript;
	const address = script instanceof HTMLScriptElement ? (script.dataset.drawer ?? '') : '';
	const nonce = script instanceof HTMLScriptElement ? script.nonce : '';
	const host = acquireVsCodeApi();
	const start = () => {
		const frame = createFrame(document.body);
		measureHeader(frame.header);
		const page = new PreviewPage(host, frame, { address, nonce });
		addEventListener('message', ({ data }: MessageEvent<unknown>) => {
			const message = read(toPage, data);
			if (message !== undefined) page.take(message);
		});
		const themes = new MutationObserver(() => page.themeChanged());
		themes.observe(document.body, { attributeFilter: ['data-vscode-theme-id'] });
		host.postMessage({ type: 'ready' });
	};
	if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
	else start();
}

run();
