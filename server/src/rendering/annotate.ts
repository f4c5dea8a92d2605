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
import { unknownTag } from '#language/document/proseCandidates.ts';
import { contains, type Span } from '#language/document/span.ts';
import { spanOf } from '#language/document/visibleText.ts';
import { concealedText } from '#language/preview/shownText.ts';
import { alertOf } from './alertOf.ts';
import { withoutRawText } from './htmlText.ts';
import { type Annotating, inlineNodes, tokenElement } from './inlineNodes.ts';
import { contentWithin, frontMatterValue, metadataList, unpairedLines } from './metadataList.ts';
import { type Piece, positionIn } from './piece.ts';
import { createPiecedMarks } from './placeMarks.ts';
import { codeOffsets } from './sourceOffsets.ts';
import type { Token, Tokens } from './tokens.ts';

/** Blocks of which each part that the page acts on has a token. */
export function annotate(piece: Piece, tokens: Tokens): readonly RootContent[] {
	const annotating: Annotating = { piece, tokens, marks: createPiecedMarks(piece), uses: new Map() };
	const blocks = piece.blocks.flatMap((block, index) => {
		const annotated = topLevelBlock(annotating, block);
		// What is said of the place between two blocks stands behind the first.
		const end = piece.blocks[index + 1]?.position?.start.offset ?? piece.text.length + 1;
		return [...annotated, ...notesBefore(annotating, { start: spanOf(block).start, end })];
	});
	return [...notesBefore(annotating, { start: 0, end: piece.text.length + 1 }), ...blocks];
}

function topLevelBlock(annotating: Annotating, node: RootContent): readonly RootContent[] {
	if (node.type === 'blockquote') return topLevelQuote(annotating, node);
	const heading = node.type === 'heading' ? annotating.piece.headings.get(spanOf(node).start) : undefined;
	if (node.type !== 'heading' || heading === undefined) return block(annotating, node);
	const children = inlineNodes(annotating, node.children);
	const { fillable, slug } = heading;
	const token = { ...at(annotating, node), fillable, properties: { id: slug } };
	return [withToken(annotating, { ...node, children: withNotes(annotating, spanOf(node), children) }, token)];
}

function block(annotating: Annotating, node: RootContent): readonly RootContent[] {
	switch (node.type) {
		case 'paragraph':
		case 'heading': {
			const children = withNotes(annotating, spanOf(node), inlineNodes(annotating, node.children));
			return [withToken(annotating, { ...node, children }, at(annotating, node))];
		}
		case 'blockquote':
			return [quote(annotating, node)];
		case 'list':
			return [list(annotating, node)];
		case 'table':
			return [table(annotating, node)];
		case 'code':
			return code(annotating, node);
		case 'html':
			return html(annotating, node);
		case 'yaml':
			return frontMatter(annotating, node);
		case 'definition':
			return [annotating.marks.conceals(spanOf(node)) ? { ...node, url: '', title: null } : node];
		case 'thematicBreak':
			return [withToken(annotating, { ...node }, at(annotating, node))];
		// Footnotes stand at the end of the document.
		default:
			return [];
	}
}

/** Blocks in a quote or an item; what can stand only at the top of a document is none of them. */
function blocks(annotating: Annotating, nodes: readonly RootContent[]): (BlockContent | DefinitionContent)[] {
	return nodes.flatMap((node) => block(annotating, node)).filter(isNested);
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

function quote(annotating: Annotating, node: Blockquote): RootContent {
	const children = blocks(annotating, node.children);
	return withToken(annotating, { ...node, children }, at(annotating, node));
}

/** Metadata and alerts are what they are at the top only. */
function topLevelQuote(annotating: Annotating, node: Blockquote): readonly RootContent[] {
	const { piece } = annotating;
	const pairs = piece.pairs.filter((pair) => contains(spanOf(node), pair.keySpan));
	if (pairs.length > 0) return quotedMetadata(annotating, node, pairs);
	const alert = alertOf(node, piece.text);
	if (alert === undefined) return [quote(annotating, node)];
	const properties = { className: ['markdown-alert', `markdown-alert-${alert.kind}`] };
	const title = tokenElement(annotating, 'span', {}, [{ type: 'text', value: alert.title }]);
	const head = paragraph(annotating, [title], { properties: { className: ['markdown-alert-title'] } });
	const children = [head, ...blocks(annotating, alert.children)];
	const token = { ...at(annotating, node), properties };
	return [withToken(annotating, { ...node, children }, token, 'div')];
}

function quotedMetadata(
	annotating: Annotating,
	node: Blockquote,
	pairs: Piece['pairs'],
): readonly RootContent[] {
	const { piece } = annotating;
	const isPaired = (child: Nodes): child is Paragraph =>
		child.type === 'paragraph' && pairs.some(({ keySpan }) => contains(spanOf(child), keySpan));
	const content = node.children.flatMap((child) => (isPaired(child) ? child.children : []));
	const terms = metadataList(annotating, pairs, ({ valueSpan }) =>
		contentWithin(piece.text, content, valueSpan),
	);
	const rest = node.children.flatMap((child): readonly RootContent[] =>
		isPaired(child) ? unpairedLines(piece.text, child, pairs) : [child],
	);
	const children = blocks(annotating, rest);
	const others = children.length > 0 ? [{ ...node, children }] : [];
	return [asBlock(annotating, node, terms), ...others];
}

function frontMatter(annotating: Annotating, node: RootContent & { type: 'yaml' }): readonly RootContent[] {
	const { piece } = annotating;
	const pairs = piece.pairs.filter((pair) => contains(spanOf(node), pair.keySpan));
	const end = spanOf(node).end - '---'.length;
	const terms = metadataList(annotating, pairs, (pair) => {
		const next = pairs[pairs.indexOf(pair) + 1]?.keySpan.start ?? end;
		return frontMatterValue(piece.text, pair, next);
	});
	return pairs.length > 0 ? [asBlock(annotating, node, terms)] : [];
}

function list(annotating: Annotating, node: List): RootContent {
	const children = node.children.map((item): ListItem => {
		const content = blocks(annotating, item.children);
		const first = content[0];
		if (first?.type === 'paragraph')
			content[0] = { ...first, children: withNotes(annotating, spanOf(item), first.children) };
		return withToken(annotating, { ...item, children: content }, at(annotating, item));
	});
	return withToken(annotating, { ...node, children }, at(annotating, node));
}

function table(annotating: Annotating, node: Table): RootContent {
	const columns = node.children[0]?.children.length;
	const children = node.children.map((row) => {
		// GFM has no place for more: what is said of these cells is said of the row.
		const cells = row.children.slice(0, columns).map((cell) => ({
			...cell,
			children: withNotes(annotating, spanOf(cell), inlineNodes(annotating, cell.children)),
		}));
		const [first, ...others] = cells;
		const noted = first && { ...first, children: withNotes(annotating, spanOf(row), first.children) };
		const all = noted ? [noted, ...others] : [];
		return withToken(annotating, { ...row, children: all }, at(annotating, row));
	});
	return withToken(annotating, { ...node, children }, at(annotating, node));
}

function code(annotating: Annotating, node: Code): readonly RootContent[] {
	const { piece, marks } = annotating;
	const span = spanOf(node);
	const open = marks.openIn(span);
	const marked = marks.take(span, codeOffsets(piece.text, node));
	const lineEnd = span.start + (/[\r\n]/.exec(piece.text.slice(span.start))?.index ?? 0);
	const isConcealed = marks.conceals({ start: span.start, end: lineEnd });
	const language = isConcealed ? '' : (node.lang ?? '').toLowerCase();
	const token = { ...at(annotating, node), marked, code: { language, open } };
	const { lang: _lang, meta: _meta, ...rest } = node;
	return [...notesBefore(annotating, span), withToken(annotating, rest, token)];
}

function html(annotating: Annotating, node: Html): readonly RootContent[] {
	const span = spanOf(node);
	if (annotating.marks.conceals(span))
		return [paragraph(annotating, [{ type: 'text', value: concealedText }], at(annotating, node))];
	if (unknownTag(node.value) !== undefined) {
		const children = inlineNodes(annotating, [node]);
		return [paragraph(annotating, [...children], at(annotating, node))];
	}
	const safe = { ...node, value: withoutRawText(node.value) };
	return [...notesBefore(annotating, span), marker(annotating, at(annotating, node)), safe];
}

/** Notes about a part of the source, where no text can take them. */
function notesBefore(annotating: Annotating, span: Span): readonly Html[] {
	const notes = annotating.marks.takeNotes(span);
	const { line } = positionIn(annotating.piece, span.start);
	return notes.length === 0 ? [] : [marker(annotating, { line, notes })];
}

/** A place without an element. HTML lets comments stand anywhere, in tables, too. */
function marker({ tokens }: Annotating, token: Token): Html {
	return { type: 'html', value: `<!--${tokens.add(token)}-->` };
}

/** Inline content with the notes about it in front. */
function withNotes(
	annotating: Annotating,
	span: Span,
	children: readonly PhrasingContent[],
): PhrasingContent[] {
	const notes = annotating.marks.takeNotes(span);
	return notes.length === 0 ? [...children] : [tokenElement(annotating, 'span', { notes }, []), ...children];
}

function at({ piece }: Annotating, node: Nodes): Token {
	return { line: positionIn(piece, spanOf(node).start).line };
}

function paragraph(annotating: Annotating, children: PhrasingContent[], token: Token): Paragraph {
	return withToken(annotating, { type: 'paragraph', children }, token);
}

/** Inline content in place of a block, with the notes about that. */
function asBlock(annotating: Annotating, node: Nodes, content: PhrasingContent): RootContent {
	const children = withNotes(annotating, spanOf(node), [content]);
	return withToken(annotating, { type: 'paragraph', children }, at(annotating, node), 'div');
}

function withToken<Node extends Nodes>(
	{ tokens }: Annotating,
	node: Node,
	token: Token,
	tagName?: string,
): Node {
	const hProperties = { dataArchdocs: tokens.add(token) };
	return { ...node, data: { ...(tagName !== undefined && { hName: tagName }), hProperties } };
}
