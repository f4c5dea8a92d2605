import { lengthOf, type MarkdownDocument, offsetAt, positionAt, sliceOf } from '../document/document.ts';
import { shift } from '../document/span.ts';
import { insertion, type TextEdit } from '../document/textEdit.ts';
import { metadataRole } from '../template/findRole.ts';
import type { MatchedDocument } from './insertion/matchedDocument.ts';

/**
 * Returns an edit that sets the Type of a document to its template. It replaces the value of an existing Type.
 * Otherwise, it inserts a line above the metadata, or else a new block quote at the top, after the front matter.
 */
export function typeLine(
	{ document, outline }: Pick<MatchedDocument, 'document' | 'outline'>,
	type: string,
): TextEdit {
	const value = type.replace(/\s+/g, ' ').trim();
	const line = `> **Type:** ${value}\n`;
	const pairs = outline.pairs.filter(({ pair }) => pair.origin === 'quote');
	const named = pairs.find(({ pair }) => metadataRole(pair.key) === 'type');
	if (named) {
		const span = shift(named.pair.valueSpan, document.starts[named.chunk] ?? 0);
		return {
			span,
			text: /\s$/.test(sliceOf(document, { start: span.start - 1, end: span.start })) ? value : ` ${value}`,
		};
	}
	const [first] = pairs;
	if (first) {
		const key = first.pair.keySpan.start + (document.starts[first.chunk] ?? 0);
		return insertion(offsetAt(document, { line: positionAt(document, key).line, character: 0 }), line);
	}
	return atTop(document, line);
}

function atTop(document: MarkdownDocument, line: string): TextEdit {
	for (const [index, { facts }] of document.chunks.entries()) {
		const block = facts.blocks.find(({ kind }) => kind !== 'front-matter');
		if (block) {
			const start = positionAt(document, (document.starts[index] ?? 0) + block.span.start);
			return insertion(offsetAt(document, { line: start.line, character: 0 }), `${line}\n`);
		}
	}
	const end = lengthOf(document);
	const endsLine = end === 0 || /[\r\n]/.test(sliceOf(document, { start: end - 1, end }));
	return insertion(end, endsLine ? line : `\n\n${line}`);
}
