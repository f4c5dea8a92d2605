import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { frontMatterEnd } from './chunkBoundaries.ts';

/** A tree, and all defined labels, including the given ones. Labels of footnotes start with `^`. */
export interface ParsedMarkdown {
	readonly root: Root;
	readonly labels: readonly string[];
}

/** The only Markdown parser. */
export interface MarkdownParser {
	/**
	 * Parses a text into mdast. Positions are relative to the text. Never throws.
	 *
	 * @param labels the labels that the rest of the document defines, in the form of {@link ParsedMarkdown.labels}
	 */
	parse(text: string, labels: readonly string[]): ParsedMarkdown;
	/** How many texts were parsed, for tests that count the work of an edit. */
	readonly parsed: number;
}

/** The definitions that a micromark parser knows while it reads a text. */
interface Definitions {
	readonly defined: string[];
	gfmFootnotes?: string[];
}

/**
 * Matches every text that GFM changes: with a table, a strikethrough, a task, a footnote or a bare address, which can be
 * written with character references. Other texts take half the time without GFM.
 */
const mayBeGfm = /[|~@&]|:-|-:|http|www|\[\^|\[[\sx]\]/i;

/**
 * Creates a parser that can parse a chunk without the rest of its document. micromark reads `[x]` as a reference only
 * after a definition of `x`, so a construct that never matches gives it the labels that the rest defines. It runs at the
 * first line, before any inline text is read.
 */
export function createMarkdownParser(): MarkdownParser {
	let labels: readonly string[] = [];
	let definitions: Definitions | undefined;
	let parsed = 0;

	function tokenize<State>(this: { readonly parser: Definitions }, _: unknown, __: State, nok: State): State {
		if (definitions === undefined) {
			definitions = this.parser;
			definitions.defined.push(...labels.filter((label) => !label.startsWith('^')));
			definitions.gfmFootnotes ??= [];
			definitions.gfmFootnotes.push(...labels.filter(isFootnote).map((label) => label.slice(1)));
		}
		return nok;
	}

	function definitionsElsewhere(this: Processor) {
		const data = this.data();
		data.micromarkExtensions ??= [];
		data.micromarkExtensions.push({ document: { null: [{ name: 'definitionsElsewhere', tokenize }] } });
	}

	const commonMark = unified().use(remarkParse).use(definitionsElsewhere);
	const gfm = unified().use(remarkParse).use(remarkGfm).use(positionedNodes).use(definitionsElsewhere);
	const gfmWithFrontMatter = gfm().use(remarkFrontmatter);

	function processorFor(text: string): Processor<Root> {
		// With front matter that is not closed, micromark would find no quotes and lists in the rest of the text.
		if (frontMatterEnd(text) > 0) return gfmWithFrontMatter;
		return mayBeGfm.test(text) ? gfm : commonMark;
	}

	return {
		get parsed() {
			return parsed;
		},
		parse(text, elsewhere) {
			parsed++;
			labels = elsewhere;
			definitions = undefined;
			// micromark removes a byte order mark and counts offsets without it. Inside a document, it is text.
			const source = text.startsWith('\uFEFF') ? `\u2060${text.slice(1)}` : text;
			const root = processorFor(text).parse(source);
			return { root, labels: allLabels(definitions) };
		},
	};
}

/** Removes the transforms of GFM, which look for more addresses after the parse and create nodes without positions. */
function positionedNodes(this: Processor) {
	const data = this.data();
	const extensions = data.fromMarkdownExtensions?.flat() ?? [];
	data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }));
}

function allLabels(definitions: Definitions | undefined): readonly string[] {
	if (definitions === undefined) return [];
	return [...definitions.defined, ...(definitions.gfmFootnotes ?? []).map((label) => `^${label}`)];
}

function isFootnote(label: string): boolean {
	return label.startsWith('^');
}
