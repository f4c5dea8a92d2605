import { createPalette } from './createPalette.ts';
import type { DiagramLook } from './diagramDrawer.ts';

/** The colours that Mermaid writes into each C4 diagram, and those that a look has instead. */
export function c4Colours(look: DiagramLook): ReadonlyMap<string, string> {
	const { foreground } = createPalette(look);
	return new Map(['#444444', 'black', '#000000'].map((colour) => [colour, foreground]));
}
