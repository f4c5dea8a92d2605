import type { FactsBuilder } from './factsBuilder.ts';
import type { Region } from './readInline.ts';
import { unsure } from './scanLines.ts';
import { contains, type Span, trimSpan } from './span.ts';

/** What, beside a backtick, can make it part of something else: HTML, escapes, images, targets, addresses, labels. */
const trap = /<|\\`|!\[|\]\([^)]*[`(]|(?:https?:|ftp:|www\.)[^\s]*`|\]:|\]\[[^\]]*`/i;

/**
 * The code spans of inline content (CommonMark 0.31, section 6.1).
 *
 * @param regions parts with a home of their own; the rest belongs to `home`
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
	if (trap.test(source.slice(content.start, content.end))) throw unsure;
	while (open >= 0 && open < content.end) {
		const length = runLength(source, open, content.end);
		const close = closingRun(source, open + length, content.end, length);
		if (close < 0) open = source.indexOf('`', open + length);
		else {
			const span = { start: open, end: close + length };
			const contentSpan = trimSpan(source, { start: open + length, end: close });
			const { home } = regions.find((region) => contains(region.span, span)) ?? rest;
			facts.codeSpans.push({
				span,
				contentSpan,
				value: source.slice(contentSpan.start, contentSpan.end),
				home,
			});
			open = source.indexOf('`', span.end);
		}
	}
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
