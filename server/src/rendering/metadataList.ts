import type { Paragraph, PhrasingContent } from 'mdast';
import type { MetadataPair } from '#language/document/facts.ts';
import { linesOf } from '#language/document/lineEnds.ts';
import { contains, type Span, shift, spanOf, trimSpan } from '#language/document/span.ts';
import { type AnnotationContext, annotatedElement, annotateInline } from './annotateInline.ts';
import { positionIn } from './piece.ts';
import { sourceOffsets } from './sourceOffsets.ts';

/** Returns metadata as a list of terms with their values. */
export function metadataList(
	context: AnnotationContext,
	pairs: readonly MetadataPair[],
	contentOf: (pair: MetadataPair) => readonly PhrasingContent[],
): PhrasingContent {
	const { piece } = context;
	const rows = pairs.map((pair) => {
		const key = placedText(pair.key, pair.keySpan);
		const term = annotatedElement(context, 'dt', {}, annotateInline(context, [key]));
		const value = annotatedElement(context, 'dd', {}, annotateInline(context, contentOf(pair)));
		const { line } = positionIn(piece, pair.keySpan.start);
		return annotatedElement(context, 'div', { line }, [term, value]);
	});
	return annotatedElement(context, 'dl', { properties: { className: ['archdocs-metadata'] } }, rows);
}

/** Returns a text node with a position, as if it had been parsed. */
function placedText(value: string, { start, end }: Span): PhrasingContent {
	const point = { line: 1, column: 1 };
	const position = { start: { ...point, offset: start }, end: { ...point, offset: end } };
	return { type: 'text', value, position };
}

/** Returns the lines of a metadata paragraph that hold no metadata. */
export function unpairedLines(
	source: string,
	paragraph: Paragraph,
	pairs: readonly MetadataPair[],
): readonly Paragraph[] {
	const { start, end } = spanOf(paragraph);
	const others = [...linesOf(source.slice(start, end))]
		.map((line) => shift(line, start))
		.filter(
			(line) => !pairs.some((pair) => line.start < pair.valueSpan.end && pair.keySpan.start < line.end),
		);
	return others.flatMap((line) => {
		const children = [...contentWithin(source, paragraph.children, line)];
		const isText = children.some((it) => it.type !== 'text' || /[^\s>]/.test(it.value));
		return isText ? [{ ...paragraph, children }] : [];
	});
}

/** Returns the inline content within a part of the source. Texts are cut at its ends. */
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

/**
 * Returns the value of a front matter pair as text. The items of a list are separated by commas.
 *
 * @param next the offset of the next pair
 */
export function frontMatterValue(text: string, pair: MetadataPair, next: number): readonly PhrasingContent[] {
	if (pair.composite) {
		const span = { start: pair.keySpan.end, end: next };
		const value = itemsOf(text.slice(span.start, span.end).replace(/^\s*:\s*/, ''));
		return value === '' ? [] : [placedText(value, span)];
	}
	if (pair.value === '') return [];
	const { start, end } = trimSpan(text, pair.valueSpan);
	const isQuoted = /^["']/.test(text.slice(start, end));
	return [placedText(pair.value, isQuoted ? { start: start + 1, end: end - 1 } : { start, end })];
}

function itemsOf(value: string): string {
	const lines = value.split(/[\r\n]+/).map((line) => line.trim());
	return lines
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => line.replace(/^- +/, '').replace(/^(["'])(.*)\1$/, '$2'))
		.join(', ');
}
