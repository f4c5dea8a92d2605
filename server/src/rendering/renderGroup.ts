import type { ElementContent, Nodes, Root, RootContent, Text } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import type { Definition, Html, Root as MarkdownRoot, Text as MarkdownText } from 'mdast';
import { type Raw, type State, toHast } from 'mdast-util-to-hast';
import rehypeSanitize from 'rehype-sanitize';
import { visit } from 'unist-util-visit';
import { limits } from '#language/document/limits.ts';
import { annotate } from './annotate.ts';
import { type Annotations, createAnnotations } from './annotations.ts';
import { type FinishContext, finishBlock } from './finishBlock.ts';
import type { HighlightCode } from './highlightCode.ts';
import { wellFormed } from './htmlText.ts';
import type { Piece } from './piece.ts';
import { sanitizeSchema } from './sanitizeSchema.ts';
import { sourceBlock } from './sourceBlock.ts';

/** Pieces that are rendered as one text, as HTML that is open at the end of one goes on in the next. */
export interface RenderGroup {
	readonly pieces: readonly Piece[];
	/** What links lead to, be it defined elsewhere in the document. Holds over what the pieces define. */
	readonly definitions: readonly Definition[];
	/** How many elements of its HTML are in each other. */
	readonly depth: number;
	/** The number of lines. */
	readonly lines: number;
}

export interface RenderOptions {
	readonly highlight: HighlightCode;
	/** For readers: nothing is marked but what is concealed. */
	readonly forReaders: boolean;
}

/** A block of the page. */
export interface RenderedBlock {
	readonly html: string;
	/** From its first line to the first of the next block. */
	readonly lines: number;
}

const sanitize = rehypeSanitize(sanitizeSchema);

/** HTML of pieces of a document, sanitised, block by block. What cannot be made HTML of is shown as it is written. */
export function renderGroup(group: RenderGroup, options: RenderOptions): readonly RenderedBlock[] {
	const blocks = tryToRender(group, () => {
		const annotations = createAnnotations();
		const tree = treeOf(group, annotations);
		return splitBlocks(tree, { annotations, ...options }, group.lines);
	});
	return blocks ?? [{ html: wellFormed(toHtml(sourceBlock(group.pieces))), lines: group.lines }];
}

/** The same as elements, for what stands in a block of others; undefined where it cannot be. */
export function renderElements(
	group: Omit<RenderGroup, 'lines'>,
	options: RenderOptions,
): ElementContent[] | undefined {
	return tryToRender(group, () => {
		const annotations = createAnnotations();
		const tree = treeOf(group, annotations);
		return tree.children.flatMap((node) => finishBlock({ annotations, ...options }, node, 0));
	});
}

/**
 * One part of a document never keeps the others from being shown. Elements in elements take up the stack, and most that
 * is too deep is known before.
 */
function tryToRender<Result>(
	{ depth }: Pick<RenderGroup, 'depth'>,
	render: () => Result,
): Result | undefined {
	if (depth > limits.nesting) return undefined;
	try {
		return render();
	} catch {
		return undefined;
	}
}

function treeOf(
	{ pieces, definitions }: Pick<RenderGroup, 'pieces' | 'definitions'>,
	annotations: Annotations,
): Root {
	const content = pieces.flatMap((piece) => annotate(piece, annotations));
	return sanitized({ type: 'root', children: [...definitions, ...content] });
}

function sanitized(markdown: MarkdownRoot): Root {
	const tree = toHast(markdown, { allowDangerousHtml: true, handlers: { text: verbatim, html: rawHtml } });
	const whole = hasRaw(tree) ? raw(tree) : tree;
	const root: Root =
		whole.type === 'root' ? whole : { type: 'root', children: whole.type === 'doctype' ? [] : [whole] };
	const clean = sanitize(root);
	return clean.type === 'root' ? clean : { type: 'root', children: [] };
}

/** Marks count the characters of a text, so that none may be taken away. */
function verbatim(_state: State, { value }: MarkdownText): Text {
	return { type: 'text', value };
}

function rawHtml(_state: State, { value }: Html): Raw {
	return { type: 'raw', value: wellFormed(value) };
}

function hasRaw(tree: Nodes): boolean {
	let found = false;
	visit(tree, 'raw', () => {
		found = true;
		return false;
	});
	return found;
}

interface OpenBlock {
	readonly start: number;
	readonly nodes: RootContent[];
}

/** Each element at the top is a block, with the comments of ours before it. */
function splitBlocks(tree: Root, context: FinishContext, lines: number): readonly RenderedBlock[] {
	const blocks: OpenBlock[] = [];
	let waiting: RootContent[] = [];
	let reached = 0;
	for (const node of tree.children) {
		if (node.type === 'text' && node.value.trim() === '') continue;
		waiting.push(node);
		if (node.type === 'comment') continue;
		// The lines before the first block are its own.
		const line = waiting.map((it) => firstLine(it, context.annotations)).find((it) => it !== undefined);
		reached = blocks.length === 0 ? 0 : Math.max(reached, line ?? reached);
		blocks.push({ start: reached, nodes: waiting });
		waiting = [];
	}
	if (waiting.some((it) => it.type === 'comment' && context.annotations.get(it.value)?.notes))
		blocks.push({ start: blocks.length === 0 ? 0 : reached, nodes: waiting });
	const none: OpenBlock = { start: 0, nodes: [] };
	// Text without a block, such as a definition, takes up lines all the same.
	const all = blocks.length === 0 && lines > 0 ? [none] : blocks;
	return all.map(({ start, nodes }, index) => ({
		html: wellFormed(
			toHtml({ type: 'root', children: nodes.flatMap((it) => finishBlock(context, it, start)) }),
		),
		lines: (all[index + 1]?.start ?? lines) - start,
	}));
}

function firstLine(node: RootContent, annotations: Annotations): number | undefined {
	if (node.type === 'comment') return annotations.get(node.value)?.line;
	if (node.type !== 'element') return undefined;
	const own = annotations.get(node.properties.dataArchdocs)?.line;
	return own ?? node.children.map((it) => firstLine(it, annotations)).find((it) => it !== undefined);
}
