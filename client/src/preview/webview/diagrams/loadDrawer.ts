import { element } from '../element.ts';
import type { DiagramDrawer } from './diagramDrawer.ts';

/** Where the script that draws diagrams is, and what lets the page run it. */
export interface DrawerScript {
	readonly address: string;
	readonly nonce: string;
}

/** Loads what draws diagrams; undefined where that cannot be had. */
export function loadDrawer({ address, nonce }: DrawerScript): Promise<DiagramDrawer | undefined> {
	return new Promise((resolve) => {
		const script = element('script', { src: address });
		script.nonce = nonce;
		script.addEventListener('load', () => resolve(window.archdocsDiagrams));
		script.addEventListener('error', () => resolve(undefined));
		document.head.append(script);
	});
}
