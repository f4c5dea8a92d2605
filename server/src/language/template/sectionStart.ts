import type { MarkdownDocument } from '../document/document.ts';
import type { Section } from './outline.ts';

/** Where the heading of a section starts. An offset. */
export function sectionStart(
	document: MarkdownDocument,
	{ chunk, heading }: Pick<Section, 'chunk' | 'heading'>,
): number {
	return (document.starts[chunk] ?? 0) + heading.span.start;
}
