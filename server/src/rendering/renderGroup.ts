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
import { replaceLoneSurrogates } from './htmlText.ts';
import type { Piece } from './piece.ts';
import { sanitizeSchema } from './sanitizeSchema.ts';
import { sourceBlock } from './sourceBlock.ts';

/** Pieces that are rendered together, because an HTML element starts in one piece and ends in another. */
export interface RenderGroup {
	readonly pieces: readonly Piece[];
	/** Link definitions from anywhere in the document. They take precedence over those in the pieces. */
	readonly definitions: readonly Definition[];
	/** The depth of nested HTML elements. */
	readonly depth: number;
	/** Number of lines of all pieces. */
	readonly lines: number;
}

/** How to render a group. */
export interface RenderOptions {
	readonly highlight: HighlightCode;
	/** Whether to render for readers: without marks except concealed text. */
	readonly forReaders: boolean;
}

/** A rendered block of a page. */
export interface RenderedBlock {
	readonly html: string;
	/** Number of lines from the first line of the block to that of the next block. */
	readonly lines: number;
}

const sanitize = rehypeSanitize(sanitizeSchema);

/** Renders pieces to sanitized HTML, block by block. Falls back to their source text. */
export function renderGroup(group: RenderGroup, options: RenderOptions): readonly RenderedBlock[] {
	const blocks = tryToRender(group, () => {
		const annotations = createAnnotations();
		const tree = treeOf(group, annotations);
		return splitBlocks(tree, { annotations, ...options }, group.lines);
	});
	return blocks ?? [{ html: replaceLoneSurrogates(toHtml(sourceBlock(group.pieces))), lines: group.lines }];
}

/** Renders pieces to elements that become part of another block. Returns undefined if they cannot be rendered. */
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
 * Returns undefined if the HTML is nested too deeply or rendering throws, so that the rest of the document still
 * appears. Deep nesting could overflow the stack.
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

/** Keeps the text unchanged, because marks count its characters. */
function verbatim(_state: State, { value }: MarkdownText): Text {
	return { type: 'text', value };
}

function rawHtml(_state: State, { value }: Html): Raw {
	return { type: 'raw', value: replaceLoneSurrogates(value) };
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

/** Splits a tree into blocks: each element at the top level, with our comments before it. */
function splitBlocks(tree: Root, context: FinishContext, lines: number): readonly RenderedBlock[] {
	const blocks: OpenBlock[] = [];
	let waiting: RootContent[] = [];
	let reached = 0;
	for (const node of tree.children) {
		if (node.type === 'text' && node.value.trim() === '') continue;
		waiting.push(node);
		if (node.type === 'comment') continue;
		// The first block includes the lines before it.
		const line = waiting.map((it) => firstLine(it, context.annotations)).find((it) => it !== undefined);
		reached = blocks.length === 0 ? 0 : Math.max(reached, line ?? reached);
		blocks.push({ start: reached, nodes: waiting });
		waiting = [];
	}
	if (waiting.some((it) => it.type === 'comment' && context.annotations.get(it.value)?.notes))
		blocks.push({ start: blocks.length === 0 ? 0 : reached, nodes: waiting });
	const none: OpenBlock = { start: 0, nodes: [] };
	// Source without a block, such as a definition, has lines, too.
	const all = blocks.length === 0 && lines > 0 ? [none] : blocks;
	return all.map(({ start, nodes }, index) => ({
		html: replaceLoneSurrogates(
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
