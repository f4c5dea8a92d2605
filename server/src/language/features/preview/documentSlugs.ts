import GithubSlugger from 'github-slugger';
import type { MarkdownDocument } from '../../document/document.ts';
import { plainText } from '../../document/plainText.ts';

/** The ids that links of a document lead to, as GitHub makes them: for each heading of each chunk, different in all. */
export function documentSlugs({ chunks }: MarkdownDocument): readonly (readonly string[])[] {
	const slugger = new GithubSlugger();
	return chunks.map(({ facts }) => facts.headings.map(({ text }) => slugger.slug(plainText(text))));
}
