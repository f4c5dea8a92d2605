import type { Nodes, Parents } from 'mdast';
import { type Span, spanOf } from '../span.ts';

/** Replaces a character that is not plain text: of a link, code, HTML or an escape. */
export const hidden = '\uE000';

/** The source of a region, with the same length, where {@link hidden} replaces what cannot contain a placeholder. */
export function visibleText(source: string, node: Parents, region: Span): string {
	let text = source.slice(region.start, region.end);
	for (const { start, end } of hiddenSpans(node)) {
		const from = Math.max(0, start - region.start);
		const to = Math.min(text.length, end - region.start);
		if (from < to) text = text.slice(0, from) + hidden.repeat(to - from) + text.slice(to);
	}
	return text.replace(/\\[[\](){}\\`*_]/g, hidden + hidden);
}

function* hiddenSpans(node: Nodes): Generator<Span> {
	switch (node.type) {
		case 'inlineCode':
		case 'link':
		case 'linkReference':
		case 'image':
		case 'imageReference':
		case 'footnoteReference':
		case 'html':
			yield spanOf(node);
			return;
		default:
			if ('children' in node) for (const child of node.children) yield* hiddenSpans(child);
	}
}
