import type { MarkdownDocument } from '../document/document.ts';
import { type Span, shift } from '../document/span.ts';
import { outlineOf } from './outline.ts';
import { metadataRole } from './words.ts';

/** Where a document or a template names its Type, a placeholder there included; undefined where no key says so. */
export function typeSpan(document: MarkdownDocument): Span | undefined {
	const named = outlineOf(document).pairs.find(({ pair }) => metadataRole(pair.key) === 'type');
	return named && shift(named.pair.valueSpan, document.starts[named.chunk] ?? 0);
}
