import type { PhrasingContent } from 'mdast';
import type { MetadataPair } from '#language/document/facts.ts';
import { contains, type Span } from '#language/document/span.ts';
import { spanOf } from '#language/document/visibleText.ts';
import { type Annotating, inlineNodes, tokenElement } from './inlineNodes.ts';
import { positionIn } from './piece.ts';
import { sourceOffsets } from './sourceOffsets.ts';

/** Metadata as a list of terms with their values. */
export function metadataList(
	annotating: Annotating,
	pairs: readonly MetadataPair[],
	contentOf: (pair: MetadataPair) => readonly PhrasingContent[],
): PhrasingContent {
	const { piece } = annotating;
	const rows = pairs.map((pair) => {
		const term = tokenElement(annotating, 'dt', {}, [{ type: 'text', value: pair.key }]);
		const value = tokenElement(annotating, 'dd', {}, inlineNodes(annotating, contentOf(pair)));
		const { line } = positionIn(piece, pair.keySpan.start);
		return tokenElement(annotating, 'div', { line }, [term, value]);
	});
	return tokenElement(annotating, 'dl', { properties: { className: ['archdocs-metadata'] } }, rows);
}

/** The inline content of a paragraph that stands in a part of the source; texts are cut at its ends. */
export function contentWithin(
	source: string,
	nodes: readonly PhrasingContent[],
	part: Span,
): readonly PhrasingContent[] {
	return nodes.flatMap((node): readonly PhrasingContent[] => {
		const span = spanOf(node);
		if (span.end <= part.start || part.end <= span.start) return [];
		if (contains(part, span)) return [node];
		if (node.type === 'text') return cutText(source, node, part);
		if ('children' in node)
			return [{ ...node, children: [...contentWithin(source, node.children, part)] }] as const;
		return [node];
	});
}

function cutText(
	source: string,
	node: PhrasingContent & { type: 'text' },
	part: Span,
): readonly PhrasingContent[] {
	const span = spanOf(node);
	const offsets = sourceOffsets(source.slice(span.start, span.end), node.value);
	if (offsets === undefined || node.position === undefined) return [node];
	const from = offsets.findIndex((offset) => span.start + offset >= part.start);
	const behind = offsets.findIndex((offset) => span.start + offset >= part.end);
	const value = node.value.slice(from, behind < 0 ? undefined : behind);
	const start = { ...node.position.start, offset: Math.max(span.start, part.start) };
	const end = { ...node.position.end, offset: Math.min(span.end, part.end) };
	return [{ type: 'text', value, position: { start, end } }];
}
