import type { InlineCode, Link, LinkReference, PhrasingContent, Text } from 'mdast';
import { unknownTag } from '#language/document/proseCandidates.ts';
import type { Span } from '#language/document/span.ts';
import { spanOf } from '#language/document/visibleText.ts';
import { concealedText } from '#language/preview/shownText.ts';
import { withoutRawText } from './htmlText.ts';
import type { Piece } from './piece.ts';
import { identifierKey } from './piece.ts';
import type { PiecedMarks } from './placeMarks.ts';
import { sourceOffsets } from './sourceOffsets.ts';
import type { Token, Tokens } from './tokens.ts';

/** What annotating a piece needs. */
export interface Annotating {
	readonly piece: Piece;
	readonly marks: PiecedMarks;
	readonly tokens: Tokens;
	/** How often each footnote has been referred to so far, by its key. */
	readonly uses: Map<string, number>;
}

/** Inline content whose texts know their marks. */
export function inlineNodes(
	annotating: Annotating,
	nodes: readonly PhrasingContent[],
): readonly PhrasingContent[] {
	return nodes.map((node) => inlineNode(annotating, node));
}

/** An inline element with a token. */
export function tokenElement(
	{ tokens }: Pick<Annotating, 'tokens'>,
	tagName: string,
	token: Token,
	children: readonly PhrasingContent[],
): PhrasingContent {
	const data = { hName: tagName, hProperties: { dataArchdocs: tokens.add(token) } };
	return { type: 'emphasis', data, children: [...children] };
}

function inlineNode(annotating: Annotating, node: PhrasingContent): PhrasingContent {
	switch (node.type) {
		case 'text':
			return markedText(annotating, node);
		case 'inlineCode':
			return markedCode(annotating, node);
		case 'html':
			return htmlTag(annotating, node);
		case 'link':
			return linkNode(annotating, node);
		case 'linkReference':
			return referenceNode(annotating, node);
		case 'image':
		case 'imageReference':
			return imageNode(annotating, node);
		case 'footnoteReference':
			return footnoteNode(annotating, node);
		case 'emphasis':
		case 'strong':
		case 'delete':
			return { ...node, children: [...inlineNodes(annotating, node.children)] };
		default:
			return node;
	}
}

function markedText(annotating: Annotating, node: Text): PhrasingContent {
	const { piece, marks } = annotating;
	const span = spanOf(node);
	const isReplaced = piece.replaced.some((it) => it.start < span.end && span.start < it.end);
	const source = piece.text.slice(span.start, span.end);
	const value = isReplaced ? source : node.value;
	const marked = marks.take(span, sourceOffsets(source, value));
	const text = { type: 'text' as const, value };
	return marked.length === 0 ? text : tokenElement(annotating, 'span', { marked }, [text]);
}

function markedCode(annotating: Annotating, node: InlineCode): PhrasingContent {
	const { piece, marks } = annotating;
	const span = spanOf(node);
	const source = piece.text.slice(span.start, span.end);
	const inner = innerOffsets(source, node.value);
	const marked = marks.take(span, inner);
	if (marked.length === 0) return node;
	const value = node.value.replace(/[\r\n]/g, ' ');
	return tokenElement(annotating, 'code', { marked }, [{ type: 'text', value }]);
}

/** One space at each end of a code span is not of its text. */
function innerOffsets(source: string, value: string): readonly number[] | undefined {
	const ticks = /^`+/.exec(source)?.[0].length ?? 0;
	for (const start of [ticks, ticks + 1]) {
		const offsets = sourceOffsets(source.slice(start), value);
		if (offsets !== undefined) return offsets.map((offset) => offset + start);
	}
	return undefined;
}

/** A tag that HTML does not have, such as a placeholder, would not be seen: it is shown as text. */
function htmlTag(annotating: Annotating, node: PhrasingContent & { type: 'html' }): PhrasingContent {
	const { marks } = annotating;
	const span = spanOf(node);
	if (marks.conceals(span)) return concealed(annotating, span);
	if (unknownTag(node.value) === undefined) return { ...node, value: withoutRawText(node.value) };
	const text = { type: 'text' as const, value: node.value };
	const marked = marks.take(span, undefined);
	return marked.length === 0 ? text : tokenElement(annotating, 'span', { marked }, [text]);
}

function concealed(annotating: Annotating, span: Span): PhrasingContent {
	const marked = annotating.marks.take(span, undefined);
	return tokenElement(annotating, 'span', { marked }, [{ type: 'text', value: concealedText }]);
}

function linkNode(annotating: Annotating, node: Link): PhrasingContent {
	const shown = annotating.marks.conceals(spanOf(node)) ? { ...node, url: '', title: null } : node;
	return { ...shown, children: [...inlineNodes(annotating, node.children)] };
}

function referenceNode(annotating: Annotating, node: LinkReference): PhrasingContent {
	return { ...node, children: [...inlineNodes(annotating, node.children)] };
}

function imageNode(
	annotating: Annotating,
	node: PhrasingContent & { type: 'image' | 'imageReference' },
): PhrasingContent {
	const span = spanOf(node);
	if (annotating.marks.conceals(span)) return concealed(annotating, span);
	const whole = annotating.marks.takeWhole(span);
	return whole === undefined ? node : tokenElement(annotating, 'span', { whole }, [node]);
}

function footnoteNode(
	annotating: Annotating,
	node: PhrasingContent & { type: 'footnoteReference' },
): PhrasingContent {
	const key = identifierKey(node.identifier);
	const known = annotating.piece.footnotes.get(key);
	if (known === undefined) return { type: 'text', value: `[^${node.label ?? node.identifier}]` };
	const earlier = annotating.uses.get(key) ?? 0;
	annotating.uses.set(key, earlier + 1);
	const footnote = { number: known.number, use: known.use + earlier };
	return tokenElement(annotating, 'sup', { footnote }, []);
}
