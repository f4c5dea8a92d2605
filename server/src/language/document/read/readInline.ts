import type { Link, Nodes, Parents } from 'mdast';
import type { FactLocation, Zone } from '../facts.ts';
import { contains, type Span, shift, trimSpan } from '../span.ts';
import { codeCandidates } from './codeCandidates.ts';
import type { FactsBuilder } from './factsBuilder.ts';
import { isWhole, spelledSpans, unknownTag } from './proseCandidates.ts';
import { readComment } from './readComment.ts';
import { spanOf, visibleText } from './visibleText.ts';

/** A part of inline content with its place in the section: the value of a field, a cell, a line of a paragraph. */
export interface Region {
	readonly span: Span;
	readonly location: FactLocation;
}

/**
 * Reads the inline content of a node: code spans, links without target, comments, and whatever is spelled like a
 * placeholder.
 *
 * @param content the part of the source to read
 * @param regions parts with a location of their own, in order; the rest belongs to `location`
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

/** What stands for a target that is still to be written. */
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
	if (readComment(facts, value, span, false)) return;
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

interface CandidateKind {
	readonly spelling: 'square' | 'curly' | 'double-curly' | 'angle' | 'escaped-angle' | 'parenthesis' | 'date';
	readonly zone: Zone;
	readonly whole: boolean;
	readonly location: FactLocation;
}

/** Adds a candidate of prose; `span` and `content` are absolute. */
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

/** White space, line ends and the prefixes of block quotes become single spaces. */
function singleLine(text: string): string {
	return text
		.replace(/(?:\r\n|\n|\r)[ \t]*(?:>[ \t]?)*/g, ' ')
		.replace(/[ \t\u00A0]+/g, ' ')
		.trim();
}

/** `--output [file name]`: the value of an option, in a text about a command line. */
function isOptionValue(source: string, span: Span): boolean {
	return /(?:^|[\s`|,(])--?[A-Za-z][\w-]*`?[ =]$/.test(
		source.slice(Math.max(0, span.start - 40), span.start),
	);
}

/** `- [Tests] [Docs] add a case`: a bracket at the head of a line, after and before others, with text behind them. */
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

/** True for what stands between a label's colon and the end of the line, a comma or the next pair. */
function followsLabel(source: string, span: Span): boolean {
	return (
		/[:：][ \t]*[*_]*$/.test(source.slice(Math.max(0, span.start - 20), span.start)) &&
		/^[*_]*[ \t]*(?:[,;|·\r\n]|<!--|$)/.test(source.slice(span.end, span.end + 20))
	);
}

function isLinkLike(source: string, span: Span): boolean {
	const after = source.slice(span.end, span.end + 40);
	if (
		/^\[[^\]]/.test(after) ||
		/^\s?\((?:(?:https?|ftp|file|mailto|tel|data):|\.{0,2}\/|#|www\.|<)/i.test(after)
	)
		return true;
	if (
		/^\((?:\S*\)|[^()\r\n]*[./#])/.test(after) ||
		/^:\s*(?:<|[a-z][a-z+.-]*:\/\/|\.{0,2}\/|www\.)/i.test(after)
	)
		return true;
	return source[span.start - 1] === ']';
}
