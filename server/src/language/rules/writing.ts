import type { Span } from '../document/span.ts';
import { quotedInTitle } from '../messages/sentences.ts';
import type { TextFix } from './fix.ts';

/** Returns a fix that replaces the text of a span. */
export function writing(span: Span, text: string): TextFix {
	return { title: `Write ${quotedInTitle(text)}`, edits: [{ span, text }] };
}
