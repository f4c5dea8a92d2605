import type { FactsBuilder } from '../read/factsBuilder.ts';
import type { Region } from '../read/readInline.ts';
import { contains, type Span, trimSpan } from '../span.ts';
import { bailout } from './scanLines.ts';

/** Text that can make a backtick part of something else: an escape, an image, a target, an address or a label. */
const trap = /\\`|!\[|\]\([^)]*[`(]|(?:https?:|ftp:|www\.)[^\s]*`|\]:|\]\[[^\]]*`/i;

/** The start of HTML or of an address before a code span, which could contain the code span. */
const opensTag = /<(?!\s)/;

/**
 * Adds the code spans of inline content (CommonMark 0.31, section 6.1). Throws {@link bailout}.
 *
 * @param regions parts with another location
 * @param rest the location of the content outside of `regions`
 */
export function scanCodeSpans(
	facts: FactsBuilder,
	content: Span,
	regions: readonly Region[],
	rest: Region,
): void {
	const { source } = facts;
	let open = source.indexOf('`', content.start);
	if (open < 0 || open >= content.end) return;
	if (!isOneSpan(source, content) && trap.test(source.slice(content.start, content.end))) throw bailout;
	let gap = content.start;
	while (open >= 0 && open < content.end) {
		const length = runLength(source, open, content.end);
		const close = closingRun(source, open + length, content.end, length);
		if (close < 0) open = source.indexOf('`', open + length);
		else {
			const span = { start: open, end: close + length };
			if (opensTag.test(source.slice(gap, open))) throw bailout;
			gap = span.end;
			const contentSpan = trimSpan(source, { start: open + length, end: close });
			const { location } = regions.find((region) => contains(region.span, span)) ?? rest;
			facts.codeSpans.push({
				span,
				contentSpan,
				value: source.slice(contentSpan.start, contentSpan.end),
				location,
			});
			open = source.indexOf('`', span.end);
		}
	}
}

/** Whether the content is one code span from its first to its last character, as in many cells. */
function isOneSpan(source: string, { start, end }: Span): boolean {
	if (source.charCodeAt(start) !== 96) return false;
	const next = source.indexOf('`', start + 1);
	return next === end - 1 && next > start + 1;
}

function closingRun(source: string, from: number, end: number, length: number): number {
	for (let at = source.indexOf('`', from); at >= 0 && at < end; ) {
		const run = runLength(source, at, end);
		if (run === length) return at;
		at = source.indexOf('`', at + run);
	}
	return -1;
}

function runLength(source: string, start: number, end: number): number {
	let at = start;
	while (at < end && source.charCodeAt(at) === 96) at++;
	return at - start;
}
