import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Chunk } from '#language/document/chunk.ts';
import { lineStarts } from '#language/document/lineEnds.ts';
import type { ChunkMarks } from '#language/features/preview/mark.ts';
import type { ChunkReader } from './chunkReader.ts';
import { footnoteId, footnoteReferenceId } from './footnoteIds.ts';
import type { Piece } from './piece.ts';
import { marksWithin } from './piecesOf.ts';
import type { FootnoteText } from './readChunk.ts';
import { type RenderedBlock, type RenderOptions, renderElements } from './renderGroup.ts';

/** Footnotes have the numbers of their first references, over the whole document, and stand at its end. */
export interface Footnotes {
	/** Numbers for references in their order, and which use of its footnote each first one is, by the footnote's key. */
	number(references: readonly string[]): Piece['footnotes'];
	/** Those that were referred to, as one block; undefined where there are none. */
	render(marks: readonly ChunkMarks[], options: RenderOptions): RenderedBlock | undefined;
}

interface Defined {
	readonly text: FootnoteText;
	readonly own: Chunk;
	readonly chunk: number;
}

export function createFootnotes(chunks: readonly Chunk[], reader: ChunkReader): Footnotes {
	const numbers = new Map<string, number>();
	const uses = new Map<string, number>();
	let known: ReadonlyMap<string, Defined> | undefined;

	function number(references: readonly string[]): Piece['footnotes'] {
		const numbered = new Map<string, { readonly number: number; readonly use: number }>();
		for (const key of references) {
			const before = uses.get(key) ?? 0;
			if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
			if (!numbered.has(key)) numbered.set(key, { number: numbers.get(key) ?? 0, use: before + 1 });
			uses.set(key, before + 1);
		}
		return numbered;
	}

	function render(marks: readonly ChunkMarks[], options: RenderOptions): RenderedBlock | undefined {
		if (numbers.size === 0) return undefined;
		const contentOf = ({ text, chunk, own }: Defined, footnotes: Piece['footnotes']) =>
			renderElements(
				{
					pieces: [pieceOf(text, marks[chunk], footnotes)],
					definitions: [...reader.read(own).definitions, ...reader.definitionsFor([own], chunks)],
				},
				{ ...options, still: true },
			);
		known ??= definedIn(chunks, reader);
		// A footnote may refer to others, which come behind all before it.
		const items: ElementContent[] = [];
		for (const [key, own] of numbers) {
			const defined = known.get(key);
			const footnotes = number(defined?.text.references ?? []);
			const content = defined ? contentOf(defined, footnotes) : [];
			items.push(itemOf(own, content, uses.get(key) ?? 1));
		}
		return { html: toHtml(section(items)), lines: 0 };
	}

	return { number, render };
}

function definedIn(chunks: readonly Chunk[], { read }: ChunkReader): ReadonlyMap<string, Defined> {
	const defined = new Map<string, Defined>();
	for (const [index, chunk] of chunks.entries()) {
		if (!chunk.defines.some((label) => label.startsWith('^'))) continue;
		for (const text of read(chunk).footnotes)
			if (!defined.has(text.key)) defined.set(text.key, { text, own: chunk, chunk: index });
	}
	return defined;
}

/** What it says at the end of the document: its place there is no place in the source. */
function pieceOf(
	{ tree: { text, start, replaced }, node }: FootnoteText,
	marks: ChunkMarks | undefined,
	footnotes: Piece['footnotes'],
): Piece {
	return {
		text,
		blocks: node.children,
		replaced,
		firstLine: 0,
		lineStarts: lineStarts(text),
		marks: marksWithin(marks, { start, end: start + text.length }),
		headings: new Map(),
		pairs: [],
		footnotes,
	};
}

function itemOf(number: number, content: ElementContent[], uses: number): ElementContent {
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

function section(items: ElementContent[]): ElementContent {
	const list: ElementContent = { type: 'element', tagName: 'ol', properties: {}, children: items };
	const properties = { className: ['footnotes'], ariaLabel: 'Footnotes' };
	return { type: 'element', tagName: 'section', properties, children: [list] };
}
