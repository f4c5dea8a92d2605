import type { Span } from '../document/span.ts';
import { quotedInTitle } from '../messages/sentences.ts';
import type { TextFix } from './fix.ts';

/** The fix that writes a text in place of another. */
export function writing(span: Span, text: string): TextFix {
	return { title: `Write ${quotedInTitle(text)}`, edits: [{ span, text }] };
}
