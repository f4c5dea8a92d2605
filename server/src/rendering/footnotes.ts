import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Definition } from 'mdast';
import type { Chunk } from '#language/document/chunk.ts';
import { lineStarts } from '#language/document/lineEnds.ts';
import { shift, spanOf } from '#language/document/span.ts';
import type { ChunkReader } from './chunkReader.ts';
import type { DefinitionIndex } from './definitionIndex.ts';
import { footnoteId, footnoteReferenceId } from './footnoteIds.ts';
import type { GroupedTree } from './groupTrees.ts';
import type { HighlightCode } from './highlightCode.ts';
import { replaceLoneSurrogates } from './htmlText.ts';
import type { Piece } from './piece.ts';
import { hasSameDependencies, type RenderDependencies } from './renderDependencies.ts';
import { type RenderedBlock, renderElements } from './renderGroup.ts';
import { sourceBlock } from './sourceBlock.ts';
import type { MarkedDocument } from './treeDecorations.ts';
import { marksWithin, type TreeDecorations } from './treeDecorations.ts';
import type { FootnoteText, TreeSummary } from './treeSummary.ts';

/** The footnotes of a document, numbered by first reference and rendered at the end. */
export interface Footnotes {
	/**
	 * Numbers references in document order. Returns, by footnote key, the number and which use of the footnote the
	 * first reference is.
	 */
	numberReferences(references: readonly string[]): Piece['footnotes'];
	/** Yields the referenced footnotes as one block, if there are any, and empty lists during longer work. */
	render(highlight: HighlightCode, cache: FootnoteCache): Generator<readonly RenderedBlock[], void>;
}

/** The last HTML of each footnote and everything that it depends on. */
export type FootnoteCache = WeakMap<FootnoteText, CachedFootnote>;

interface CachedFootnote extends NumberedFootnote {
	readonly dependencies: RenderDependencies;
	readonly html: string;
}

interface NumberedFootnote {
	readonly number: number;
	readonly uses: number;
}

interface DefinedFootnote {
	readonly text: FootnoteText;
	readonly tree: GroupedTree;
}

/** What the HTML of a tree's footnotes depends on besides their text. */
type TreeContext = Pick<TreeDecorations, 'marks'> & Pick<RenderDependencies, 'definitions'>;

/** Creates the footnotes of one rendering of a document. */
export function createFootnotes(
	{ document: { chunks }, marks }: MarkedDocument,
	reader: ChunkReader,
	definitions: DefinitionIndex,
): Footnotes {
	const numbers = new Map<string, number>();
	const uses = new Map<string, number>();
	const contexts = new Map<TreeSummary, TreeContext>();

	function numberReferences(references: readonly string[]): Piece['footnotes'] {
		const numbered = new Map<string, { readonly number: number; readonly use: number }>();
		for (const key of references) {
			const before = uses.get(key) ?? 0;
			if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
			if (!numbered.has(key)) numbered.set(key, { number: numbers.get(key) ?? 0, use: before + 1 });
			uses.set(key, before + 1);
		}
		return numbered;
	}

	/** Finds the first definition of each footnote. Yields before each chunk that may have to be parsed. */
	function* findDefinitions(): Generator<readonly [], ReadonlyMap<string, DefinedFootnote>> {
		const defined = new Map<string, DefinedFootnote>();
		for (const [chunkIndex, chunk] of chunks.entries()) {
			if (!mayDefine(chunk)) continue;
			yield [];
			const found = reader
				.read(chunk)
				.flatMap((placed) =>
					placed.summary.footnotes.map((text) => ({ text, tree: { ...placed, chunkIndex } })),
				);
			for (const it of found) if (!defined.has(it.text.key)) defined.set(it.text.key, it);
		}
		return defined;
	}

	/** Returns what all footnotes of a tree share, computed once. */
	function contextOf({ tree }: DefinedFootnote): TreeContext {
		const known = contexts.get(tree.summary);
		if (known) return known;
		const concealed = marksWithin(marks[tree.chunkIndex], tree).filter(({ kind }) => kind === 'concealed');
		const context = { marks: concealed, definitions: definitions.for([tree]) };
		contexts.set(tree.summary, context);
		return context;
	}

	function dependenciesOf(defined: DefinedFootnote): RenderDependencies {
		const context = contextOf(defined);
		const footnotes = numberReferences(defined.text.references);
		const own = { marks: context.marks, headings: [], pairs: [], footnotes };
		return { trees: [own], definitions: context.definitions };
	}

	function* render(
		highlight: HighlightCode,
		cache: FootnoteCache,
	): Generator<readonly RenderedBlock[], void> {
		if (numbers.size === 0) return;
		const defined = yield* findDefinitions();
		// A footnote can refer to further footnotes. Their numbers follow.
		const dependencies = new Map<string, RenderDependencies>();
		for (const key of numbers.keys()) {
			const own = defined.get(key);
			if (own) dependencies.set(key, dependenciesOf(own));
		}
		const items: string[] = [];
		for (const [key, own] of numbers) {
			const numbered = { number: own, uses: uses.get(key) ?? 1 };
			items.push(footnoteHtml(numbered, defined.get(key)?.text, dependencies.get(key), { highlight, cache }));
			yield [];
		}
		yield [{ html: footnoteSection(items), lines: 0 }];
	}

	return { numberReferences, render };
}

/** Whether a chunk may define footnotes. The labels of a long chunk are unknown until it is read. */
function mayDefine({ parts, defines }: Chunk): boolean {
	return parts !== undefined || defines.some((label) => label.startsWith('^'));
}

function footnoteHtml(
	numbered: NumberedFootnote,
	text: FootnoteText | undefined,
	dependencies: RenderDependencies | undefined,
	{ highlight, cache }: { readonly highlight: HighlightCode; readonly cache: FootnoteCache },
): string {
	const [tree] = dependencies?.trees ?? [];
	if (!text || !dependencies || !tree) return toHtml(listItem(numbered, []));
	const known = cache.get(text);
	const { number, uses } = numbered;
	if (
		known &&
		known.number === number &&
		known.uses === uses &&
		hasSameDependencies(known.dependencies, dependencies)
	)
		return known.html;
	const content = contentOf(text, tree, dependencies.definitions, highlight) ?? [sourceOf(text, tree)];
	const html = replaceLoneSurrogates(toHtml(listItem(numbered, content)));
	cache.set(text, { number, uses, dependencies, html });
	return html;
}

/** Renders the content of a footnote, without positions in the source. */
function contentOf(
	{ text, replaced, node, depth }: FootnoteText,
	{ marks, pairs, footnotes }: TreeDecorations,
	definitions: readonly Definition[],
	highlight: HighlightCode,
): ElementContent[] | undefined {
	const starts = lineStarts(text);
	const source = { text, replaced, firstLine: 0, lineStarts: starts, headings: new Map<number, never>() };
	const piece = { ...source, marks, pairs, footnotes, blocks: node.children };
	return renderElements({ pieces: [piece], definitions, depth }, { highlight, forReaders: true });
}

function sourceOf({ text, node }: FootnoteText, { marks }: Pick<TreeDecorations, 'marks'>): ElementContent {
	const { start, end } = spanOf(node);
	const own = marks.map((mark) => ({ ...mark, span: shift(mark.span, -start) }));
	const inside = own.filter(({ span }) => span.start < end - start && span.end > 0);
	return sourceBlock([{ text: text.slice(start, end), marks: inside }]);
}

function listItem({ number, uses }: NumberedFootnote, content: ElementContent[]): ElementContent {
	const back = Array.from({ length: uses }, (_, use): ElementContent[] => [
		{ type: 'text', value: ' ' },
		{
			type: 'element',
			tagName: 'a',
			properties: {
				href: `#${footnoteReferenceId(number, use + 1)}`,
				ariaLabel: `Back to reference ${use + 1} of footnote ${number}`,
			},
			children: [{ type: 'text', value: '↩' }],
		},
	]).flat();
	const last = content.at(-1);
	const children =
		last?.type === 'element' && last.tagName === 'p'
			? [...content.slice(0, -1), { ...last, children: [...last.children, ...back] }]
			: [...content, ...back];
	return { type: 'element', tagName: 'li', properties: { id: footnoteId(number) }, children };
}

function footnoteSection(items: readonly string[]): string {
	return `<section class="footnotes" aria-label="Footnotes"><ol>${items.join('')}</ol></section>`;
}
