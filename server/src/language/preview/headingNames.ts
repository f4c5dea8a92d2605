import { slug } from 'github-slugger';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Chunk } from '../document/chunk.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { Heading } from '../document/facts.ts';
import { type Span, shift } from '../document/span.ts';
import { concealedText } from './shownText.ts';

/** The text of a heading, and the id that links use. */
export interface HeadingName {
	readonly title: string;
	/** The id by the rules of GitHub, unique in the document. */
	readonly slug: string;
}

/**
 * Returns the names of the headings of each chunk.
 *
 * @param exposed the spans of credentials, as offsets into the document
 */
export type HeadingNames = (
	document: MarkdownDocument,
	exposed: readonly Span[],
) => readonly (readonly HeadingName[])[];

/** Parses the text of a heading, in a document that defines these labels. */
export type ParseHeading = (text: string, labels: readonly string[]) => Root;

/** Creates a function that caches the headings of a chunk as long as the chunk lives. */
export function createHeadingNames(parse: ParseHeading): HeadingNames {
	const known = new WeakMap<Chunk, readonly string[]>();
	const titlesOf = (chunk: Chunk) => {
		const titles = known.get(chunk) ?? chunk.facts.headings.map((heading) => titleOf(chunk, heading, parse));
		known.set(chunk, titles);
		return titles;
	};
	return ({ chunks, starts }, exposed) => {
		const used = new Map<string, number>();
		return chunks.map((chunk, index) => {
			const titles = titlesOf(chunk);
			return chunk.facts.headings.map(({ textSpan }, heading) => {
				const { start, end } = shift(textSpan, starts[index] ?? 0);
				const isConcealed = exposed.some((it) => it.start < end && start < it.end);
				const title = isConcealed ? concealedText : (titles[heading] ?? '');
				return { title, slug: unused(used, isConcealed ? 'concealed' : slug(title)) };
			});
		});
	};
}

/** Most headings have no syntax and need no parsing. */
function titleOf({ labels, defines }: Chunk, { text }: Heading, parse: ParseHeading): string {
	if (!/[[\]<>&*_`~\\!:@]/.test(text)) return text;
	const root = parse(`# ${text.replace(/[\r\n]+/g, ' ')}`, [...labels, ...defines]);
	return textOf(root, { includeHtml: false, includeImageAlt: false }).replace(/\s+/g, ' ').trim();
}

/** Appends a number to a slug that is already in use: the next one that is free. */
function unused(used: Map<string, number>, slug: string): string {
	let result = slug;
	while (used.has(result)) {
		const uses = (used.get(slug) ?? 0) + 1;
		used.set(slug, uses);
		result = `${slug}-${uses}`;
	}
	used.set(result, 0);
	return result;
}
