import type {
	BlockContent,
	Blockquote,
	Code,
	DefinitionContent,
	Html,
	List,
	ListItem,
	Nodes,
	Paragraph,
	PhrasingContent,
	RootContent,
	Table,
} from 'mdast';
import { unknownTag } from '#language/document/read/proseCandidates.ts';
import { contains, type Span, spanOf } from '#language/document/span.ts';
import { concealedText } from '#language/preview/shownText.ts';
import { alertOf } from './alertOf.ts';
import { type AnnotationContext, annotatedElement, annotateInline } from './annotateInline.ts';
import type { Annotation, Annotations } from './annotations.ts';
import { escapeRawTextTags } from './htmlText.ts';
import { contentWithin, frontMatterValue, metadataList, unpairedLines } from './metadataList.ts';
import { type Piece, positionIn } from './piece.ts';
import { createPieceMarks } from './pieceMarks.ts';
import { codeOffsets } from './sourceOffsets.ts';

/** Returns the blocks of a piece, with an annotation on each part that the preview acts on. */
export function annotate(piece: Piece, annotations: Annotations): readonly RootContent[] {
	const context: AnnotationContext = { piece, annotations, marks: createPieceMarks(piece), uses: new Map() };
	const blocks = piece.blocks.flatMap((block, index) => {
		const annotated = annotateTopLevelBlock(context, block);
		// Notes about the place between two blocks follow the first block.
		const end = piece.blocks[index + 1]?.position?.start.offset ?? piece.text.length + 1;
		return [...annotated, ...notesBefore(context, { start: spanOf(block).start, end })];
	});
	return [...notesBefore(context, { start: 0, end: piece.text.length + 1 }), ...blocks];
}

function annotateTopLevelBlock(context: AnnotationContext, node: RootContent): readonly RootContent[] {
	if (node.type === 'blockquote') return annotateTopLevelQuote(context, node);
	const heading = node.type === 'heading' ? context.piece.headings.get(spanOf(node).start) : undefined;
	if (node.type !== 'heading' || heading === undefined) return annotateBlock(context, node);
	const children = annotateInline(context, node.children);
	const { fillable, slug } = heading;
	const annotation = { ...startLine(context, node), fillable, properties: { id: slug } };
	return [
		withAnnotation(context, { ...node, children: withNotes(context, spanOf(node), children) }, annotation),
	];
}

function annotateBlock(context: AnnotationContext, node: RootContent): readonly RootContent[] {
	switch (node.type) {
		case 'paragraph':
		case 'heading': {
			const children = withNotes(context, spanOf(node), annotateInline(context, node.children));
			return [withAnnotation(context, { ...node, children }, startLine(context, node))];
		}
		case 'blockquote':
			return [annotateQuote(context, node)];
		case 'list':
			return [annotateList(context, node)];
		case 'table':
			return [annotateTable(context, node)];
		case 'code':
			return annotateCode(context, node);
		case 'html':
			return annotateHtml(context, node);
		case 'yaml':
			return annotateFrontMatter(context, node);
		case 'definition':
			return [context.marks.conceals(spanOf(node)) ? { ...node, url: '', title: null } : node];
		case 'thematicBreak':
			return [withAnnotation(context, { ...node }, startLine(context, node))];
		// Footnotes are rendered at the end of the document.
		default:
			return [];
	}
}

/** Returns the blocks of a quote or list item, without nodes that are valid at the top level only. */
function annotateBlocks(
	context: AnnotationContext,
	nodes: readonly RootContent[],
): (BlockContent | DefinitionContent)[] {
	return nodes.flatMap((node) => annotateBlock(context, node)).filter(isNested);
}

function isNested(node: RootContent): node is BlockContent | DefinitionContent {
	return [
		'paragraph',
		'heading',
		'blockquote',
		'list',
		'table',
		'code',
		'html',
		'definition',
		'thematicBreak',
	].includes(node.type);
}

function annotateQuote(context: AnnotationContext, node: Blockquote): RootContent {
	const children = annotateBlocks(context, node.children);
	return withAnnotation(context, { ...node, children }, startLine(context, node));
}

/** Metadata and alerts exist at the top level only. */
function annotateTopLevelQuote(context: AnnotationContext, node: Blockquote): readonly RootContent[] {
	const { piece } = context;
	const pairs = piece.pairs.filter((pair) => contains(spanOf(node), pair.keySpan));
	if (pairs.length > 0) return annotateQuotedMetadata(context, node, pairs);
	const alert = alertOf(node, piece.text);
	if (alert === undefined) return [annotateQuote(context, node)];
	const properties = { className: ['markdown-alert', `markdown-alert-${alert.kind}`] };
	const title = annotatedElement(context, 'span', {}, [{ type: 'text', value: alert.title }]);
	const head = paragraph(context, [title], { properties: { className: ['markdown-alert-title'] } });
	const children = [head, ...annotateBlocks(context, alert.children)];
	const annotation = { ...startLine(context, node), properties };
	return [withAnnotation(context, { ...node, children }, annotation, 'div')];
}

function annotateQuotedMetadata(
	context: AnnotationContext,
	node: Blockquote,
	pairs: Piece['pairs'],
): readonly RootContent[] {
	const { piece } = context;
	const isPaired = (child: Nodes): child is Paragraph =>
		child.type === 'paragraph' && pairs.some(({ keySpan }) => contains(spanOf(child), keySpan));
	const content = node.children.flatMap((child) => (isPaired(child) ? child.children : []));
	const terms = metadataList(context, pairs, ({ valueSpan }) =>
		contentWithin(piece.text, content, valueSpan),
	);
	const rest = node.children.flatMap((child): readonly RootContent[] =>
		isPaired(child) ? unpairedLines(piece.text, child, pairs) : [child],
	);
	const children = annotateBlocks(context, rest);
	const others = children.length > 0 ? [{ ...node, children }] : [];
	return [asBlock(context, node, terms), ...others];
}

function annotateFrontMatter(
	context: AnnotationContext,
	node: RootContent & { type: 'yaml' },
): readonly RootContent[] {
	const { piece } = context;
	const pairs = piece.pairs.filter((pair) => contains(spanOf(node), pair.keySpan));
	const end = spanOf(node).end - '---'.length;
	const terms = metadataList(context, pairs, (pair) => {
		const next = pairs[pairs.indexOf(pair) + 1]?.keySpan.start ?? end;
		return frontMatterValue(piece.text, pair, next);
	});
	return pairs.length > 0 ? [asBlock(context, node, terms)] : [];
}

function annotateList(context: AnnotationContext, node: List): RootContent {
	const children = node.children.map((item): ListItem => {
		const content = annotateBlocks(context, item.children);
		const first = content[0];
		if (first?.type === 'paragraph')
			content[0] = { ...first, children: withNotes(context, spanOf(item), first.children) };
		return withAnnotation(context, { ...item, children: content }, startLine(context, item));
	});
	return withAnnotation(context, { ...node, children }, startLine(context, node));
}

function annotateTable(context: AnnotationContext, node: Table): RootContent {
	const columns = node.children[0]?.children.length;
	const children = node.children.map((row) => {
		// GFM drops further cells. Notes about those belong to the row.
		const cells = row.children.slice(0, columns).map((cell) => ({
			...cell,
			children: withNotes(context, spanOf(cell), annotateInline(context, cell.children)),
		}));
		const [first, ...others] = cells;
		const noted = first && { ...first, children: withNotes(context, spanOf(row), first.children) };
		const all = noted ? [noted, ...others] : [];
		return withAnnotation(context, { ...row, children: all }, startLine(context, row));
	});
	return withAnnotation(context, { ...node, children }, startLine(context, node));
}

function annotateCode(context: AnnotationContext, node: Code): readonly RootContent[] {
	const { piece, marks } = context;
	const span = spanOf(node);
	const open = marks.openIn(span);
	const marked = marks.take(span, codeOffsets(piece.text, node));
	const lineEnd = span.start + (/[\r\n]/.exec(piece.text.slice(span.start))?.index ?? 0);
	const isConcealed = marks.conceals({ start: span.start, end: lineEnd });
	const language = isConcealed ? '' : (node.lang ?? '').toLowerCase();
	const annotation = { ...startLine(context, node), marked, code: { language, open } };
	const { lang: _lang, meta: _meta, ...rest } = node;
	return [...notesBefore(context, span), withAnnotation(context, rest, annotation)];
}

function annotateHtml(context: AnnotationContext, node: Html): readonly RootContent[] {
	const span = spanOf(node);
	if (context.marks.conceals(span))
		return [paragraph(context, [{ type: 'text', value: concealedText }], startLine(context, node))];
	if (unknownTag(node.value) !== undefined) {
		const children = annotateInline(context, [node]);
		return [paragraph(context, [...children], startLine(context, node))];
	}
	const safe = { ...node, value: escapeRawTextTags(node.value) };
	return [...notesBefore(context, span), marker(context, startLine(context, node)), safe];
}

/** Returns notes about a part of the source as markers, for places without text. */
function notesBefore(context: AnnotationContext, span: Span): readonly Html[] {
	const notes = context.marks.takeNotes(span);
	const { line } = positionIn(context.piece, span.start);
	return notes.length === 0 ? [] : [marker(context, { line, notes })];
}

/** Returns a marker for a place without an element. HTML allows comments everywhere, also in tables. */
function marker({ annotations }: AnnotationContext, annotation: Annotation): Html {
	return { type: 'html', value: `<!--${annotations.add(annotation)}-->` };
}

/** Puts the notes about a part of the source before its inline content. */
function withNotes(
	context: AnnotationContext,
	span: Span,
	children: readonly PhrasingContent[],
): PhrasingContent[] {
	const notes = context.marks.takeNotes(span);
	return notes.length === 0 ? [...children] : [annotatedElement(context, 'span', { notes }, []), ...children];
}

function startLine({ piece }: AnnotationContext, node: Nodes): Annotation {
	return { line: positionIn(piece, spanOf(node).start).line };
}

function paragraph(
	context: AnnotationContext,
	children: PhrasingContent[],
	annotation: Annotation,
): Paragraph {
	return withAnnotation(context, { type: 'paragraph', children }, annotation);
}

/** Wraps inline content that replaces a block, with the notes about the block. */
function asBlock(context: AnnotationContext, node: Nodes, content: PhrasingContent): RootContent {
	const children = withNotes(context, spanOf(node), [content]);
	return withAnnotation(context, { type: 'paragraph', children }, startLine(context, node), 'div');
}

function withAnnotation<Node extends Nodes>(
	{ annotations }: AnnotationContext,
	node: Node,
	annotation: Annotation,
	tagName?: string,
): Node {
	const hProperties = { dataArchdocs: annotations.add(annotation) };
	return { ...node, data: { ...(tagName !== undefined && { hName: tagName }), hProperties } };
}
