import type { InlineCode, Link, LinkReference, PhrasingContent, Text } from 'mdast';
import { unknownTag } from '#language/document/read/proseCandidates.ts';
import type { Span } from '#language/document/span.ts';
import { spanOf } from '#language/document/span.ts';
import { concealedText } from '#language/preview/shownText.ts';
import type { Annotation, Annotations } from './annotations.ts';
import { escapeRawTextTags } from './htmlText.ts';
import type { Piece } from './piece.ts';
import { identifierKey } from './piece.ts';
import type { PieceMarks } from './pieceMarks.ts';
import { sourceOffsets } from './sourceOffsets.ts';

/** What annotating a piece needs. */
export interface AnnotationContext {
	readonly piece: Piece;
	readonly marks: PieceMarks;
	readonly annotations: Annotations;
	/** Number of references so far, by footnote key. */
	readonly uses: Map<string, number>;
}

/** Returns inline content with its marks as annotations. */
export function annotateInline(
	context: AnnotationContext,
	nodes: readonly PhrasingContent[],
): readonly PhrasingContent[] {
	return nodes.map((node) => annotateInlineNode(context, node));
}

/** Returns an inline element with an annotation. */
export function annotatedElement(
	{ annotations }: Pick<AnnotationContext, 'annotations'>,
	tagName: string,
	annotation: Annotation,
	children: readonly PhrasingContent[],
): PhrasingContent {
	const data = { hName: tagName, hProperties: { dataArchdocs: annotations.add(annotation) } };
	return { type: 'emphasis', data, children: [...children] };
}

function annotateInlineNode(context: AnnotationContext, node: PhrasingContent): PhrasingContent {
	switch (node.type) {
		case 'text':
			return annotateText(context, node);
		case 'inlineCode':
			return annotateCode(context, node);
		case 'html':
			return annotateTag(context, node);
		case 'link':
			return annotateLink(context, node);
		case 'linkReference':
			return annotateReference(context, node);
		case 'image':
		case 'imageReference':
			return annotateImage(context, node);
		case 'footnoteReference':
			return annotateFootnote(context, node);
		case 'emphasis':
		case 'strong':
		case 'delete':
			return { ...node, children: [...annotateInline(context, node.children)] };
		default:
			return node;
	}
}

function annotateText(context: AnnotationContext, node: Text): PhrasingContent {
	const { piece, marks } = context;
	const span = spanOf(node);
	const isReplaced = piece.replaced.some((it) => it.start < span.end && span.start < it.end);
	const source = piece.text.slice(span.start, span.end);
	const value = isReplaced ? source : node.value;
	const marked = marks.take(span, sourceOffsets(source, value));
	const text = { type: 'text' as const, value };
	return marked.length === 0 ? text : annotatedElement(context, 'span', { marked }, [text]);
}

function annotateCode(context: AnnotationContext, node: InlineCode): PhrasingContent {
	const { piece, marks } = context;
	const span = spanOf(node);
	const source = piece.text.slice(span.start, span.end);
	const inner = innerOffsets(source, node.value);
	const marked = marks.take(span, inner);
	if (marked.length === 0) return node;
	const value = node.value.replace(/[\r\n]/g, ' ');
	return annotatedElement(context, 'code', { marked }, [{ type: 'text', value }]);
}

/** Returns the offsets of a code span's text, which may leave out one space at each end. */
function innerOffsets(source: string, value: string): readonly number[] | undefined {
	const ticks = /^`+/.exec(source)?.[0].length ?? 0;
	for (const start of [ticks, ticks + 1]) {
		const offsets = sourceOffsets(source.slice(start), value);
		if (offsets !== undefined) return offsets.map((offset) => offset + start);
	}
	return undefined;
}

/** Shows an unknown tag, such as a placeholder, as text. */
function annotateTag(context: AnnotationContext, node: PhrasingContent & { type: 'html' }): PhrasingContent {
	const { marks } = context;
	const span = spanOf(node);
	if (marks.conceals(span)) return concealed(context, span);
	if (unknownTag(node.value) === undefined) return { ...node, value: escapeRawTextTags(node.value) };
	const text = { type: 'text' as const, value: node.value };
	const marked = marks.take(span, undefined);
	return marked.length === 0 ? text : annotatedElement(context, 'span', { marked }, [text]);
}

function concealed(context: AnnotationContext, span: Span): PhrasingContent {
	const marked = context.marks.take(span, undefined);
	return annotatedElement(context, 'span', { marked }, [{ type: 'text', value: concealedText }]);
}

function annotateLink(context: AnnotationContext, node: Link): PhrasingContent {
	const shown = context.marks.conceals(spanOf(node)) ? { ...node, url: '', title: null } : node;
	return { ...shown, children: [...annotateInline(context, node.children)] };
}

function annotateReference(context: AnnotationContext, node: LinkReference): PhrasingContent {
	return { ...node, children: [...annotateInline(context, node.children)] };
}

function annotateImage(
	context: AnnotationContext,
	node: PhrasingContent & { type: 'image' | 'imageReference' },
): PhrasingContent {
	const span = spanOf(node);
	if (context.marks.conceals(span)) return concealed(context, span);
	const whole = context.marks.takeWhole(span);
	return whole === undefined ? node : annotatedElement(context, 'span', { whole }, [node]);
}

function annotateFootnote(
	context: AnnotationContext,
	node: PhrasingContent & { type: 'footnoteReference' },
): PhrasingContent {
	const key = identifierKey(node.identifier);
	const known = context.piece.footnotes.get(key);
	if (known === undefined) return { type: 'text', value: `[^${node.label ?? node.identifier}]` };
	const earlier = context.uses.get(key) ?? 0;
	context.uses.set(key, earlier + 1);
	const footnote = { number: known.number, use: known.use + earlier };
	return annotatedElement(context, 'sup', { footnote }, []);
}
