import type { Heading } from '../facts.ts';
import { headingKey } from '../headingKey.ts';
import { lineEnd } from '../lineEnds.ts';
import { type Span, trimSpan } from '../span.ts';
import { bailout } from './scanLines.ts';

/** Reads a heading whose markers start in column 0. Throws {@link bailout}. */
export function scanHeading(source: string, { start, end }: Span): Heading {
	let depth = 0;
	while (source.charCodeAt(start + depth) === 35) depth++;
	const textSpan = trimSpan(source, { start: start + depth, end });
	const text = source.slice(textSpan.start, textSpan.end);
	// Markers after the text can close it, and other white space there can be text.
	if (text === '' || /#$|\\$/.test(text) || /[^ \t]/.test(source.slice(textSpan.end, end))) throw bailout;
	if (/^\[\^|^!?\[[ xX]\]/.test(text)) throw bailout;
	return { depth, span: { start, end }, text, textSpan, key: headingKey(text) };
}

/** The heading that a text starts with; `undefined` if the parse could find something else. */
export function scanTitle(source: string): Heading | undefined {
	try {
		return scanHeading(source, { start: 0, end: lineEnd(source, 0) });
	} catch (thrown) {
		if (thrown !== bailout) throw thrown;
		return undefined;
	}
}
