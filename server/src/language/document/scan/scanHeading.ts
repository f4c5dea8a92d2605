import type { Heading } from '../facts.ts';
import { headingKey } from '../headingKey.ts';
import { lineEnd } from '../lineEnds.ts';
import { type Span, trimSpan } from '../span.ts';
import { bailout } from './scanLines.ts';

/** The heading in a line that starts with its marks in column 0. Throws {@link bailout}. */
export function scanHeading(source: string, { start, end }: Span): Heading {
	let depth = 0;
	while (source.charCodeAt(start + depth) === 35) depth++;
	const textSpan = trimSpan(source, { start: start + depth, end });
	const text = source.slice(textSpan.start, textSpan.end);
	// Marks behind the text may close it; white space of other kinds there may be text.
	if (text === '' || /#$|\\$/.test(text) || /[^ \t]/.test(source.slice(textSpan.end, end))) throw bailout;
	if (/^\[\^|^!?\[[ xX]\]/.test(text)) throw bailout;
	return { depth, span: { start, end }, text, textSpan, key: headingKey(text) };
}

/** The heading that a text starts with; undefined where the parse may see something else. */
export function scanTitle(source: string): Heading | undefined {
	try {
		return scanHeading(source, { start: 0, end: lineEnd(source, 0) });
	} catch (thrown) {
		if (thrown !== bailout) throw thrown;
		return undefined;
	}
}
