import { distance } from 'fastest-levenshtein';
import { sliceOf } from '../document/document.ts';
import { contains, type Span, shift } from '../document/span.ts';
import { insertion } from '../document/textReplacement.ts';
import { plainInstance } from '../features/insertion/plainInstance.ts';
import { templatePieces } from '../features/insertion/templatePieces.ts';
import { typeLine } from '../features/typeLine.ts';
import { missingFields } from '../rules/missingField.ts';
import { missingKeys } from '../rules/missingMetadata.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { TemplateField, TemplateSection } from '../template/template.ts';
import { writing } from './fillingFixes.ts';
import type { FixContext, FixesOf } from './fix.ts';
import { isBlankLine, lineEndAt, lineStart, nextLineStart, wholeLines } from './lines.ts';
import { isSameFinding } from './sameFinding.ts';

/** The line of the template, or everything under its label, behind what is there. */
export const missingFieldFixes: FixesOf = function* (finding, context) {
	const { start, context: chunk } = context.chunkAt(finding.span.start);
	const found = [...missingFields(chunk)].find((it) => isSameFinding(finding, it.finding, start));
	const { message } = finding;
	if (found === undefined || (message.id !== 'missing-field' && message.id !== 'missing-group')) return;
	const text = fieldText(found.section, found.field, found.wholeGroup, context);
	if (text === undefined) return;
	const at = lineEndAt(context.document, start + found.behind.end);
	const isBehindField =
		sliceOf(context.document, shift(found.behind, start)).startsWith(text.slice(0, 2)) && !found.wholeGroup;
	const title =
		message.id === 'missing-field'
			? ({ id: 'add-field', field: message.field } as const)
			: ({ id: 'add-group', group: message.group } as const);
	yield {
		title,
		edits: [
			insertion(at, isBehindField ? `\n${text}` : `\n\n${text}${isFollowedByText(context, at) ? '\n' : ''}`),
		],
		isPreferred: true,
	};
};

/** What comes right below must not become a part of it. */
function isFollowedByText({ document }: FixContext, at: number): boolean {
	const next = nextLineStart(document, at);
	return next > at && !isBlankLine(document, next);
}

function fieldText(
	section: TemplateSection,
	field: TemplateField,
	wholeGroup: boolean,
	{ template }: FixContext,
): string | undefined {
	const { document, places } = template;
	const place = places.get(section);
	const chunk = place && document.chunks[place.chunk];
	if (place === undefined || chunk === undefined) return undefined;
	const start = document.starts[place.chunk] ?? 0;
	const { fields, groups, blocks } = chunk.facts;
	const own = fields.filter(
		(it) =>
			it.heading === place.heading &&
			(field.group === undefined
				? it.group === undefined
				: groups[it.group ?? -1] !== undefined &&
					labelKeyOf(groups[it.group ?? -1]?.label ?? '') === field.group),
	);
	const named = own.find((it) => labelKeyOf(it.label) === field.key);
	const span: Span | undefined = wholeGroup ? groupSpan() : named && lineSpan(named.span);
	return span && plainInstance(templatePieces(template, shift(span, start))).trimEnd();

	function lineSpan({ start: from, end }: Span): Span {
		const lines = wholeLines(document, shift({ start: from, end: from }, start));
		return { start: lines.start - start, end: Math.max(end, lines.end - start) };
	}

	/** From the label to the last block that belongs to it. */
	function groupSpan(): Span | undefined {
		const index = groups.findIndex(
			({ label, heading }) => heading === place?.heading && labelKeyOf(label) === field.group,
		);
		const label = groups[index];
		if (label === undefined) return undefined;
		const ends = blocks
			.filter((block) => own.some((it) => contains(block.span, it.span)))
			.map(({ span: it }) => it.end);
		return { start: label.span.start, end: Math.max(label.span.end, ...ends) };
	}
}

/** The line of the template beside the pair next to it, in the manner of the document. */
export const missingMetadataFixes: FixesOf = function* (finding, context) {
	const found = [...missingKeys(context.whole)].find((it) => isSameFinding(finding, it.finding));
	if (found === undefined || finding.message.id !== 'missing-metadata') return;
	const { document, template } = context;
	const { key, beside } = found;
	const title = { id: 'add-metadata', key: key.key } as const;
	if (key.role === 'type' && beside === undefined) {
		yield { title, edits: [typeLine(context.whole, template.type)], isPreferred: true };
		return;
	}
	const value = key.role === 'type' ? template.type : key.value;
	if (beside === undefined) {
		const at = finding.span.start === 0 ? 0 : lineStart(document, finding.span.start);
		yield { title, edits: [insertion(at, `> **${key.key}:** ${value}\n\n`)], isPreferred: true };
		return;
	}
	const start = document.starts[beside.chunk] ?? 0;
	const pair = shift(
		{ start: beside.pair.keySpan.start, end: Math.max(beside.pair.keySpan.end, beside.pair.valueSpan.end) },
		start,
	);
	const isBefore = finding.message.place.where === 'before';
	const line = lineLike(sliceOf(document, wholeLines(document, pair)), beside.pair.origin, key.key, value);
	const edit = isBefore
		? insertion(lineStart(document, pair.start), `${line}\n`)
		: insertion(lineEndAt(document, pair.end), `\n${line}`);
	yield { title, edits: [edit], isPreferred: true };
};

/** A pair written like the one that stands first on a line. */
function lineLike(line: string, origin: 'quote' | 'front-matter', key: string, value: string): string {
	if (origin === 'front-matter')
		return `${key}: ${/^[[{*&!%@`>|]/.test(value) ? JSON.stringify(value) : value}`;
	const [, quote = '> ', bullet = ''] = /^(\s*>\s?)([-+*]\s+)?/.exec(line) ?? [];
	const isBold = /^\s*>\s?(?:[-+*]\s+)?(?:\*\*|__)/.test(line);
	return `${quote}${bullet}${isBold ? `**${key}:**` : `${key}:`} ${value}`;
}

/** The values that the template allows; the one that was meant first. */
export const metadataValueFixes: FixesOf = function* ({ message, span }) {
	if (message.id !== 'metadata-value') return;
	const apart = (choice: string) => distance(choice.toLowerCase(), message.value.toLowerCase());
	const choices = [...message.choices].sort((a, b) => apart(a) - apart(b));
	for (const [index, choice] of choices.entries())
		yield { ...writing(span, choice), isPreferred: index === 0 && apart(choice) <= 2 };
};
