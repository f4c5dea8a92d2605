import { lengthOf, type MarkdownDocument, sliceOf } from '#language/document/document.ts';
import type { Span } from '#language/document/span.ts';
import type { TextEdit } from '#language/document/textEdit.ts';
import type { Part } from '../support/partsOf.ts';

/** A document and what it is parsed as. */
export interface PartedDocument {
	readonly document: MarkdownDocument;
	readonly parts: readonly Part[];
}

/** A replacement that knows what it takes away. */
interface Change {
	readonly span: Span;
	readonly removed: string;
	readonly inserted: string;
}

/**
 * What edits do to parts of a document that they leave alone; undefined where they do nothing to them. Each row, item,
 * field, pair, block and piece of code that no edit touches must be the same afterwards, at the place that it moved to
 * and under the heading that it stood under, and nothing may be there that neither was nor was written. What an edit
 * touches and does not replace must still be of its kind.
 */
export function structureProblem(
	before: PartedDocument,
	after: PartedDocument,
	edits: readonly TextEdit[],
): string | undefined {
	const changes = changesOf(before.document, edits);
	return (
		lost(before, after, changes, 'is no longer what it was') ??
		lost(after, before, inverse(changes), 'was not there before') ??
		altered(before, after, changes)
	);
}

/** A part that no change touches, and that is not among the parts of the other document. */
function lost(
	one: PartedDocument,
	other: PartedDocument,
	changes: readonly Change[],
	problem: string,
): string | undefined {
	const there = new Set(other.parts.map(identity));
	const missed = one.parts
		.filter((part) => !changes.some((change) => touches(change, part)))
		.map((part) => ({ part, there: moved(part, changes) }))
		.find((it) => !there.has(identity(it.there)) && !isHeld(it.there, other));
	return missed && describe(one, missed.part, problem);
}

/** A part that a change touches and does not replace, and that is none of its kind any more. */
function altered(
	before: PartedDocument,
	after: PartedDocument,
	changes: readonly Change[],
): string | undefined {
	const place = ({ kind, span }: Part) => `${kind} ${span.start}`;
	const there = new Set(after.parts.map(place));
	const missed = before.parts
		.filter((part) => changes.some((change) => touches(change, part) && !replaces(change, part)))
		.map((part) => ({ part, there: moved(part, changes) }))
		.find((it) => !there.has(place(it.there)) && !isHeld(it.there, after));
	return missed && describe(before, missed.part, `is no ${missed.part.kind} any more`);
}

/** What parts are compared by. What is added below an item can belong to it. */
function identity({ kind, span, what, under }: Part): string {
	return `${kind} ${span.start} ${kind === 'item' ? 0 : span.end - span.start} ${under} ${what}`;
}

/** Lists, quotes, tables and paragraphs hold others: what is added above or below can belong to them. */
function isHeld({ kind, span, under }: Part, { parts }: PartedDocument): boolean {
	return (
		kind === 'content' &&
		parts.some(
			(it) =>
				it.kind === kind && it.under === under && it.span.start <= span.start && span.start < it.span.end,
		)
	);
}

function describe({ document }: PartedDocument, { kind, span }: Part, problem: string): string {
	return `the ${kind} ${JSON.stringify(sliceOf(document, span))} ${problem}`;
}

/** A part at the place where it is after the changes. */
function moved({ span, under, ...part }: Part, changes: readonly Change[]): Part {
	const place = (offset: number) =>
		changes
			.filter((change) => change.span.end <= offset)
			.reduce((sum, { removed, inserted }) => sum + inserted.length - removed.length, offset);
	const start = place(span.start);
	return {
		...part,
		span: { start, end: start + span.end - span.start },
		under: under < 0 ? under : place(under),
	};
}

/** It changes something inside, or at an end that no line end parts from it, or that is where more of its kind can be. */
function touches({ span, removed, inserted }: Change, { kind, span: { start, end } }: Part): boolean {
	if (span.start < end && start < span.end) return true;
	if (span.end !== start && span.start !== end) return false;
	const texts = [removed, inserted].filter((text) => text !== '');
	const joined = span.end === start ? /[^\r\n]$/ : /^[^\r\n]/;
	return kind === 'content' || texts.some((text) => joined.test(text));
}

/** It takes away the start of a part, so that nobody can say where that is. */
function replaces({ span }: Change, part: Part): boolean {
	const { start, end } = part.span;
	return (span.start <= start && end <= span.end) || (span.start < start && start < span.end);
}

function changesOf(document: MarkdownDocument, edits: readonly TextEdit[]): readonly Change[] {
	return [...edits]
		.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
		.map(({ span, text }) => ({ span, removed: removedBy(document, span), inserted: text }));
}

function removedBy(document: MarkdownDocument, { start, end }: Span): string {
	return start === end ? '' : sliceOf(document, { start, end: Math.min(end, lengthOf(document)) });
}

/** What would make the text before of the text after. */
function inverse(changes: readonly Change[]): readonly Change[] {
	let by = 0;
	return changes.map(({ span, removed, inserted }) => {
		const start = span.start + by;
		by += inserted.length - removed.length;
		return { span: { start, end: start + inserted.length }, removed: inserted, inserted: removed };
	});
}
