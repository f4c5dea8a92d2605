import { slug } from 'github-slugger';
import type { Chunk } from '../../document/chunk.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import { plainText } from '../../document/plainText.ts';

/** The ids of the headings of each chunk of a document, different in all of it. */
export type DocumentSlugs = (document: MarkdownDocument) => readonly (readonly string[])[];

/** Makes the ids that links of a document lead to as GitHub does; remembers the words of them as long as a chunk lives. */
export function createDocumentSlugs(): DocumentSlugs {
	const known = new WeakMap<Chunk, readonly string[]>();
	const slugsOf = (chunk: Chunk) => {
		const slugs = known.get(chunk) ?? chunk.facts.headings.map(({ text }) => slug(plainText(text)));
		known.set(chunk, slugs);
		return slugs;
	};
	return ({ chunks }) => {
		const used = new Map<string, number>();
		return chunks.map((chunk) => slugsOf(chunk).map((it) => unused(used, it)));
	};
}

/** A number is put behind the second of its kind, and the next that is free behind those that follow. */
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
