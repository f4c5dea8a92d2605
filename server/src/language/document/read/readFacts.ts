import type { Blockquote, Code, Html, List as ListNode, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { isNotApplicable } from '../absentValue.ts';
import type { Block, ChunkFacts, FactLocation, List } from '../facts.ts';
import { headingKey } from '../headingKey.ts';
import { linesOf } from '../lineEnds.ts';
import { type Span, spanOf, trimSpan } from '../span.ts';
import { codeCandidates } from './codeCandidates.ts';
import { type FactsBuilder, newFacts, plainLocation } from './factsBuilder.ts';
import { mayBeMetadata, readMetadataPairs } from './metadataPairs.ts';
import { unknownTag } from './proseCandidates.ts';
import { readFrontMatter } from './readFrontMatter.ts';
import { addCandidate, readComments, readInline } from './readInline.ts';
import { addMarker, readItemParagraph, readPlainParagraph } from './readParagraph.ts';
import { readTable } from './readTable.ts';
import { readUnparsed } from './readUnparsed.ts';

/**
 * Reads the facts of a parsed text. Never throws.
 *
 * @param root the tree of the source
 * @param replaced spans of the source that the parser did not see
 */
export function readFacts(source: string, root: Root, replaced: readonly Span[]): ChunkFacts {
	const facts = newFacts(source);
	for (const node of root.children) {
		if (node.type === 'list') facts.lists.push(listOf(facts, node));
		readBlock(facts, node);
		facts.blocks.push(blockOf(facts, node));
	}
	for (const span of replaced) readUnparsed(facts, span);
	const { source: _, group: __, ...rest } = facts;
	return { ...rest, approximate: replaced.length > 0 };
}

function readBlock(facts: FactsBuilder, node: RootContent): void {
	switch (node.type) {
		case 'heading':
			readHeading(facts, node);
			return;
		case 'paragraph':
			readPlainParagraph(facts, node);
			return;
		case 'table':
			readTable(facts, node);
			return;
		case 'list':
			readList(facts, node);
			return;
		case 'code':
			readCode(facts, node);
			return;
		case 'html':
			readHtml(facts, node);
			return;
		case 'blockquote':
			readQuote(facts, node);
			return;
		case 'yaml':
			readFrontMatter(facts, spanOf(node));
			return;
		case 'thematicBreak':
			facts.group = undefined;
			return;
		default:
			readChildren(facts, node);
	}
}

function readChildren(facts: FactsBuilder, node: Nodes): void {
	if (!('children' in node)) return;
	for (const child of node.children) readNested(facts, child);
}

/** A block in a quote, a list or a footnote. A heading there does not start a section of the document. */
function readNested(facts: FactsBuilder, node: RootContent): void {
	if (node.type === 'heading') readInline(facts, node, spanOf(node), plainLocation(facts), []);
	else readBlock(facts, node);
}

function readHeading(facts: FactsBuilder, node: RootContent & { type: 'heading' }): void {
	const span = spanOf(node);
	const first = node.children[0];
	const last = node.children.at(-1);
	const textSpan =
		first === undefined || last === undefined
			? { start: span.end, end: span.end }
			: trimSpan(facts.source, { start: spanOf(first).start, end: spanOf(last).end });
	const text = facts.source.slice(textSpan.start, textSpan.end);
	facts.headings.push({ depth: node.depth, span, text, textSpan, key: headingKey(text) });
	facts.group = undefined;
	readInline(facts, node, textSpan, { ...plainLocation(facts), inHeading: true }, []);
}

function readList(facts: FactsBuilder, list: ListNode): void {
	for (const item of list.children) {
		item.children.forEach((child, index) => {
			if (index === 0 && child.type === 'paragraph') readItemParagraph(facts, item, child);
			else readNested(facts, child);
		});
	}
}

function listOf(facts: FactsBuilder, list: ListNode): List {
	const items = list.children.map((item) => {
		const span = spanOf(item);
		const source = facts.source.slice(span.start, span.end);
		const text = source.replace(/^(?:[-+*]|\d{1,9}[.)])(?:\s+\[[ xX]\])?\s*/, '').replace(/\s+/g, ' ');
		return { span, text: text.trim(), task: typeof item.checked === 'boolean' };
	});
	return { span: spanOf(list), heading: facts.headings.length - 1, items };
}

function readCode(facts: FactsBuilder, node: Code): void {
	const span = spanOf(node);
	const lines = [...linesOf(facts.source, span.start, span.end)];
	const fence = /^\s*(`{3,}|~{3,})/.exec(facts.source.slice(span.start, lines[0]?.end))?.[1];
	const language =
		fence === undefined ? 'indented' : (/^[\w+#.-]+/.exec(node.lang ?? '')?.[0] ?? '').toLowerCase();
	const last = lines.at(-1);
	const closed =
		fence !== undefined &&
		last !== undefined &&
		lines.length > 1 &&
		facts.source
			.slice(last.start, last.end)
			.trim()
			.replace(/^(?:>\s*)+/, '')
			.startsWith(fence);
	const start = fence === undefined ? span.start : Math.min(lines[0]?.next ?? span.end, span.end);
	const contentSpan = { start, end: Math.max(start, closed && last !== undefined ? last.start : span.end) };
	facts.fences.push({ language, span, contentSpan, heading: facts.headings.length - 1, group: facts.group });
	const location: FactLocation = { ...plainLocation(facts), fence: facts.fences.length - 1 };
	for (const candidate of codeCandidates(facts.source, contentSpan, language)) {
		facts.candidates.push({ ...candidate, zone: 'fence', location });
	}
}

function readHtml(facts: FactsBuilder, node: Html): void {
	const span = spanOf(node);
	readComments(facts, node.value, span, true);
	const location = plainLocation(facts);
	const name = unknownTag(node.value);
	if (name !== undefined) {
		const start = facts.source.indexOf('<', span.start);
		const tag = { start, end: start + node.value.trim().length };
		const kind = { spelling: 'angle', zone: 'prose', whole: true, location } as const;
		addCandidate(facts, tag, { start: start + 1, end: start + 1 + name.length }, kind);
		return;
	}
	if (node.value.startsWith('<!--')) return;
	for (const candidate of codeCandidates(facts.source, span, 'html')) {
		facts.candidates.push({ ...candidate, zone: 'html', location });
	}
}

/** A block quote. Before the second-level headings, it can be the metadata. */
function readQuote(facts: FactsBuilder, quote: Blockquote): void {
	for (const child of quote.children) {
		if (child.type === 'paragraph' && mayBeMetadata(facts)) readMetadata(facts, child);
		else readNested(facts, child);
	}
}

function readMetadata(facts: FactsBuilder, paragraph: Paragraph): void {
	const span = spanOf(paragraph);
	const regions = readMetadataPairs(facts, span);
	readInline(facts, paragraph, span, plainLocation(facts), regions);
	for (const region of regions) addMarker(facts, region.span, region.location);
}

function blockOf(facts: FactsBuilder, node: RootContent): Block {
	const span = spanOf(node);
	return {
		kind: kindOf(node),
		span,
		heading: facts.headings.length - 1,
		notApplicable: span.end - span.start < 40 && isNotApplicable(blockText(facts.source, node, span)),
	};
}

function blockText(source: string, node: RootContent, span: Span): string {
	if (node.type !== 'paragraph' && node.type !== 'list' && node.type !== 'thematicBreak') return '';
	return source.slice(span.start, span.end).replace(/^[-*+]\s+(?=\S)/, '');
}

function kindOf(node: RootContent): Block['kind'] {
	switch (node.type) {
		case 'heading':
			return 'heading';
		case 'html':
			return /^\s*<!--[\s\S]*?-->\s*$/.test(node.value) ? 'comment' : 'content';
		case 'thematicBreak':
			return 'break';
		case 'definition':
			return 'definition';
		case 'yaml':
			return 'front-matter';
		default:
			return 'content';
	}
}
