import type { Nodes, Parents } from 'mdast';
import type { Span } from '../span.ts';

/** Stands for a character that is no text of the paragraph: a link, code, HTML, an escape. */
export const hidden = '\uE000';

/** The source of inline content, as long as the source, with everything hidden that cannot hold a placeholder. */
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

/** Where a node stands in the text it was parsed from. */
export function spanOf(node: Nodes): Span {
	return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
