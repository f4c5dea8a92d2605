import type { Link, Nodes, Parents } from 'mdast';
import type { FactLocation, Spelling, Zone } from '../facts.ts';
import { contains, type Span, shift, spanOf, trimSpan } from '../span.ts';
import { codeCandidates } from './codeCandidates.ts';
import type { FactsBuilder } from './factsBuilder.ts';
import { isWhole, spelledSpans, unknownTag } from './proseCandidates.ts';
import { visibleText } from './visibleText.ts';

/** A part of inline content with a location: the value of a field, a cell, a line of a paragraph. */
export interface Region {
	readonly span: Span;
	readonly location: FactLocation;
}

/**
 * Reads the inline content of a node: code spans, links without a target, comments, and candidates.
 *
 * @param content the part of the source to read
 * @param location of the content outside of `regions`
 * @param regions parts with another location, in order
 */
export function readInline(
	facts: FactsBuilder,
	node: Parents,
	content: Span,
	location: FactLocation,
	regions: readonly Region[],
): void {
	const regionAt = (span: Span): Region =>
		regions.find((region) => contains(region.span, span)) ?? { span: content, location };
	for (const child of node.children) readNode(facts, child, regionAt);
	const visible = visibleText(facts.source, node, content);
	for (const { span, content: inner, spelling } of spelledSpans(visible)) {
		const absolute = shift(span, content.start);
		const region = regionAt(absolute);
		addCandidate(facts, absolute, shift(inner, content.start), {
			spelling,
			zone: 'prose',
			whole: isWhole(facts.source, region.span, absolute),
			location: region.location,
		});
	}
}

function readNode(facts: FactsBuilder, node: Nodes, regionAt: (span: Span) => Region): void {
	const span = spanOf(node);
	switch (node.type) {
		case 'inlineCode':
			readCodeSpan(facts, span, regionAt(span));
			return;
		case 'html':
			readInlineHtml(facts, node.value, span, regionAt(span));
			return;
		case 'link':
		case 'image':
			if (node.url === '' || node.url === placeholderTarget) {
				const text = node.type === 'image' ? (node.alt ?? '') : linkText(facts.source, node);
				const byWord = node.url !== '';
				facts.emptyLinks.push({ kind: node.type, byWord, span, text, location: regionAt(span).location });
			}
			break;
	}
	if ('children' in node) for (const child of node.children) readNode(facts, child, regionAt);
}

/** The target that snippets write for a link that is not filled in. */
export const placeholderTarget = 'url';

function linkText(source: string, link: Link): string {
	const first = link.children[0];
	const last = link.children.at(-1);
	return first === undefined || last === undefined ? '' : source.slice(spanOf(first).start, spanOf(last).end);
}

function readCodeSpan(facts: FactsBuilder, span: Span, region: Region): void {
	const ticks = /^`+/.exec(facts.source.slice(span.start, span.end))?.[0].length ?? 1;
	const contentSpan = trimSpan(facts.source, { start: span.start + ticks, end: span.end - ticks });
	const value = facts.source.slice(contentSpan.start, contentSpan.end);
	facts.codeSpans.push({ span, contentSpan, value, location: region.location });
	for (const candidate of codeCandidates(facts.source, contentSpan, 'code-span')) {
		facts.candidates.push({ ...candidate, zone: 'code-span', location: region.location });
	}
}

function readInlineHtml(facts: FactsBuilder, value: string, span: Span, region: Region): void {
	if (readComments(facts, value, span, false)) return;
	const name = unknownTag(value);
	if (name === undefined) return;
	addCandidate(
		facts,
		span,
		{ start: span.start + 1, end: span.start + 1 + name.length },
		{
			spelling: 'angle',
			zone: 'prose',
			whole: isWhole(facts.source, region.span, span),
			location: region.location,
		},
	);
}

/** What the caller of {@link addCandidate} knows. */
interface CandidateKind {
	readonly spelling: Spelling;
	readonly zone: Zone;
	readonly whole: boolean;
	readonly location: FactLocation;
}

/** Adds a candidate in prose. Spans are relative to the source. */
export function addCandidate(facts: FactsBuilder, span: Span, content: Span, kind: CandidateKind): void {
	const { source } = facts;
	const before = source[span.start - 1] ?? '';
	facts.candidates.push({
		...kind,
		span,
		more: [],
		text: singleLine(source.slice(span.start, span.end)),
		content: singleLine(source.slice(content.start, content.end)),
		position: kind.whole ? 'whole' : followsLabel(source, span) ? 'value' : 'other',
		glued: /[A-Za-z0-9_)\]$#@!]/.test(before) || isOptionValue(source, span),
		linkLike: kind.spelling === 'square' && isLinkLike(source, span),
		tag: isTag(source, span),
	});
}

/** Replaces white space, line ends and the prefixes of block quotes by single spaces. */
function singleLine(text: string): string {
	return text
		.replace(/(?:\r\n|\n|\r)[ \t]*(?:>[ \t]?)*/g, ' ')
		.replace(/[ \t\u00A0]+/g, ' ')
		.trim();
}

/** Whether a text about a command line has the value of an option there: `--output [file name]`. */
function isOptionValue(source: string, span: Span): boolean {
	return /(?:^|[\s`|,(])--?[A-Za-z][\w-]*`?[ =]$/.test(
		source.slice(Math.max(0, span.start - 40), span.start),
	);
}

/** Whether a bracket is at the start of a line, alone or among others, with text after them: `- [Tests] [Docs] add a case`. */
function isTag(source: string, span: Span): boolean {
	return (
		/(?:^|[\r\n])[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?(?:\[[^\]\r\n]*\][ \t]*)*[*_]*$/.test(
			source.slice(Math.max(0, span.start - 80), span.start),
		) &&
		/^(?:[*_]*[ \t]*\[[^\]\r\n]*\])*[*_]*[ \t]+[\p{L}\p{N}`"'(<@]/u.test(
			source.slice(span.end, span.end + 80),
		)
	);
}

/** Whether a span is between the colon of a label and a comma, the next pair or the end of the line. */
function followsLabel(source: string, span: Span): boolean {
	return (
		/[:：][ \t]*[*_]*$/.test(source.slice(Math.max(0, span.start - 20), span.start)) &&
		/^[*_]*[ \t]*(?:[,;|·\r\n]|<!--|$)/.test(source.slice(span.end, span.end + 20))
	);
}

/** Whether a bracket looks like part of a broken link or reference. */
function isLinkLike(source: string, span: Span): boolean {
	const after = source.slice(span.end, span.end + 40);
	return (
		/^\[[^\]]/.test(after) ||
		/^\s?\((?:(?:https?|ftp|file|mailto|tel|data):|\.{0,2}\/|#|www\.|<)/i.test(after) ||
		/^\((?:\S*\)|[^()\r\n]*[./#])/.test(after) ||
		/^:\s*(?:<|[a-z][a-z+.-]*:\/\/|\.{0,2}\/|www\.)/i.test(after) ||
		source[span.start - 1] === ']'
	);
}

/** Adds the comments of a piece of HTML. Returns whether it is only one comment. */
export function readComments(facts: FactsBuilder, html: string, span: Span, block: boolean): boolean {
	let whole = false;
	for (const match of html.matchAll(/<!--([\s\S]*?)-->/g)) {
		const start = span.start + match.index;
		facts.comments.push({
			span: { start, end: start + match[0].length },
			text: (match[1] ?? '').trim(),
			heading: facts.headings.length - 1,
			block,
		});
		whole ||= match[0].length === html.trim().length;
	}
	return whole;
}
