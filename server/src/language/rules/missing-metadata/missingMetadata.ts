import { sliceOf } from '../../document/document.ts';
import { plainText } from '../../document/plainText.ts';
import { type Span, shift } from '../../document/span.ts';
import { insertion } from '../../document/textEdit.ts';
import { lineEndAt, lineStart, wholeLines } from '../../edits/lines.ts';
import { typeLine } from '../../edits/typeLine.ts';
import { type Placement, placed, quoted, quotedInTitle } from '../../messages/sentences.ts';
import { pairOf } from '../../template/matchParts.ts';
import type { OutlinePair } from '../../template/outline.ts';
import type { MetadataKey } from '../../template/template.ts';
import { headingSpan } from '../anchors.ts';
import type { DocumentContext } from '../contexts.ts';
import { defineRule } from '../rule.ts';

interface MissingMetadata {
	readonly id: 'missing-metadata';
	readonly key: string;
	readonly place: Placement;
}

/** A metadata key that the document lacks. */
interface Lack {
	readonly key: MetadataKey;
	/** The pair next to the place of the missing key, or undefined if the document has no metadata. */
	readonly beside: OutlinePair | undefined;
}

/** Reports metadata keys of the template that the document lacks. */
export const missingMetadata = defineRule<MissingMetadata, Lack>({
	id: 'missing-metadata',
	area: 'structure',
	severity: 'warning',
	atMost: 'error',
	summary: 'The metadata lacks a key of the template.',
	filledBy: 'choice',
	answerProblem: 'breaks',
	belongsToMetadata: true,
	sentence: ({ key, place }) => `The metadata lacks ${quoted(key)}: add it${placed(place)}`,
	asks: ({ key }) => ({ label: key, missing: true }),
	*checkDocument(context) {
		const { template, reason, outline } = context;
		for (const [index, key] of template.metadata.entries()) {
			if (key.optional || pairOf(outline.pairs, key)) continue;
			// If the configuration selects the template, the document does not have to name it.
			if (key.role === 'type' && reason.id === 'glob') continue;
			const { span, place, beside } = anchorOf(context, index);
			yield { span, message: { id: 'missing-metadata', key: key.key, place }, subject: { key, beside } };
		}
	},
	/** Yields a fix that inserts the line of the template next to its neighbor, in the notation of the document. */
	*fixes({ message, span }, { document, template, whole }, subject) {
		if (subject === undefined) return;
		const { key, beside } = subject;
		const title = `Add ${quotedInTitle(key.key)} to the metadata`;
		if (key.role === 'type' && beside === undefined) {
			yield { title, edits: [typeLine(whole, template.type)], isPreferred: true };
			return;
		}
		const value = key.role === 'type' ? template.type : key.value;
		if (beside === undefined) {
			const at = span.start === 0 ? 0 : lineStart(document, span.start);
			yield { title, edits: [insertion(at, `> **${key.key}:** ${value}\n\n`)], isPreferred: true };
			return;
		}
		const { pair, chunk } = beside;
		const place = shift(
			{ start: pair.keySpan.start, end: Math.max(pair.keySpan.end, pair.valueSpan.end) },
			document.starts[chunk] ?? 0,
		);
		const line = lineLike(sliceOf(document, wholeLines(document, place)), pair.origin, key.key, value);
		const edit =
			message.place.where === 'before'
				? insertion(lineStart(document, place.start), `${line}\n`)
				: insertion(lineEndAt(document, place.end), `\n${line}`);
		yield { title, edits: [edit], isPreferred: true };
	},
});

function anchorOf(
	{ document, outline, template }: DocumentContext,
	index: number,
): { readonly span: Span; readonly place: Placement; readonly beside: OutlinePair | undefined } {
	const at = (beside: OutlinePair, where: Placement['where']) => ({
		span: shift(beside.pair.keySpan, document.starts[beside.chunk] ?? 0),
		place: { where, anchor: beside.pair.key },
		beside,
	});
	for (let before = index - 1; before >= 0; before--) {
		const key = template.metadata[before];
		const pair = key && pairOf(outline.pairs, key);
		if (pair) return at(pair, 'after');
	}
	const [first] = outline.pairs;
	if (first) return at(first, 'before');
	const heading = outline.title ?? outline.sections[0];
	if (heading === undefined)
		return { span: { start: 0, end: 0 }, place: { where: 'here', anchor: '' }, beside: undefined };
	const place: Placement = { where: 'before', anchor: plainText(heading.heading.text) };
	return { span: headingSpan(document, heading), place, beside: undefined };
}

/** Returns the line for a pair, in the same notation as the first pair on the given line. */
function lineLike(line: string, origin: 'quote' | 'front-matter', key: string, value: string): string {
	if (origin === 'front-matter')
		return `${key}: ${/^[[{*&!%@`>|]/.test(value) ? JSON.stringify(value) : value}`;
	const [, quote = '> ', bullet = ''] = /^(\s*>\s?)([-+*]\s+)?/.exec(line) ?? [];
	const isBold = /^\s*>\s?(?:[-+*]\s+)?(?:\*\*|__)/.test(line);
	return `${quote}${bullet}${isBold ? `**${key}:**` : `${key}:`} ${value}`;
}
