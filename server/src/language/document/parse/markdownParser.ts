import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { frontMatterEnd } from './chunkBoundaries.ts';

/** A tree, and every label that was defined in the end, those given included; `^` stands before a footnote's. */
export interface ParsedMarkdown {
	readonly root: Root;
	readonly labels: readonly string[];
}

/** The one way from text to mdast. Positions are relative to the text. Never throws, whatever the text. */
export interface MarkdownParser {
	/** @param labels labels that are defined elsewhere in the document, written as {@link ParsedMarkdown} has them */
	parse(text: string, labels: readonly string[]): ParsedMarkdown;
	/** Texts parsed so far, for tests that count the work of an edit. */
	readonly parsed: number;
}

/** What a micromark parser remembers of definitions while it reads one text. */
interface Definitions {
	readonly defined: string[];
	gfmFootnotes?: string[];
}

/**
 * What every text has in it that reads differently with GFM: a table, a strikethrough, a task, a footnote, an address
 * without brackets, which may be written with character references. Without it, prose takes half the time.
 */
const mayBeGfm = /[|~@&]|:-|-:|http|www|\[\^|\[[\sx]\]/i;

/**
 * micromark takes `[x]` for a reference only when its parser has seen a definition of `x`. So that a chunk can be
 * parsed without the rest of its document, a construct that never matches tells the parser of the labels that the
 * rest defines. It runs at the first line, before any inline text is read.
 */
export function createMarkdownParser(): MarkdownParser {
	let labels: readonly string[] = [];
	let definitions: Definitions | undefined;
	let parsed = 0;

	function tokenize(this: { readonly parser: Definitions }, _: unknown, __: unknown, nok: () => unknown) {
		if (definitions === undefined) {
			definitions = this.parser;
			definitions.defined.push(...labels.filter((label) => !label.startsWith('^')));
			definitions.gfmFootnotes ??= [];
			definitions.gfmFootnotes.push(...labels.filter(isFootnote).map((label) => label.slice(1)));
		}
		return nok;
	}

	function definitionsElsewhere(this: Processor) {
		const data = this.data() as { micromarkExtensions?: unknown[] };
		data.micromarkExtensions ??= [];
		data.micromarkExtensions.push({ document: { null: [{ name: 'definitionsElsewhere', tokenize }] } });
	}

	const commonMark = unified().use(remarkParse).use(definitionsElsewhere);
	const gfm = unified().use(remarkParse).use(remarkGfm).use(positionedNodes).use(definitionsElsewhere);
	const gfmWithFrontMatter = gfm().use(remarkFrontmatter);

	function processorFor(text: string): Processor<Root> {
		// A fence of front matter that is never closed would keep micromark from seeing any quote or list below.
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
			// micromark drops a byte order mark and counts from behind it; here it is text like any other.
			const source = text.startsWith('\uFEFF') ? `\u2060${text.slice(1)}` : text;
			const root = processorFor(text).parse(source);
			return { root, labels: allLabels(definitions) };
		},
	};
}

/** After the parse, GFM looks for more addresses in the text; it gives what it splits for them no positions. */
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
