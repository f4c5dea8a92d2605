import { type MarkdownDocument, sliceOf } from '../../document/document.ts';
import { plainText } from '../../document/plainText.ts';
import { contains, type Span, shift } from '../../document/span.ts';
import { insertion } from '../../document/textEdit.ts';
import { plainInstance } from '../../edits/insertion/plainInstance.ts';
import { templatePieces } from '../../edits/insertion/templatePieces.ts';
import { isBlankLine, lineEndAt, nextLineStart, wholeLines } from '../../edits/lines.ts';
import { type Placement, placed, quoted, quotedInTitle } from '../../messages/sentences.ts';
import { labelKeyOf } from '../../template/labelKeyOf.ts';
import { fieldOf } from '../../template/matchParts.ts';
import type { SectionBody } from '../../template/sectionBody.ts';
import type { Template, TemplateField, TemplateSection } from '../../template/template.ts';
import type { ChunkContext } from '../contexts.ts';
import { isWritten } from '../isWritten.ts';
import { type ChunkFinding, defineRule } from '../rule.ts';

type MissingField =
	| { readonly id: 'missing-field'; readonly field: string; readonly place: Placement }
	| { readonly id: 'missing-group'; readonly group: string; readonly place: Placement };

/** A field that a section lacks, or a group that it lacks with all fields. */
interface Lack {
	readonly section: TemplateSection;
	readonly field: TemplateField;
	/** Whether the whole group of the field is missing. */
	readonly isWholeGroup: boolean;
	/** The span of the field, label or heading that the missing part follows, relative to the chunk. */
	readonly behind: Span;
}

/**
 * Reports labelled values of the template that a section lacks. A section that repeats can omit a whole group, but a
 * group that is present must be complete.
 */
export const missingField = defineRule<MissingField, Lack>({
	id: 'missing-field',
	area: 'structure',
	severity: 'warning',
	atMost: 'error',
	summary: 'A labelled value of the template is not there.',
	filledBy: 'choice',
	answerProblem: 'breaks',
	sentence: (message) =>
		message.id === 'missing-field'
			? `The field ${quoted(message.field)} is missing: add it${placed(message.place)}`
			: `${quoted(message.group)} is missing with all its fields: add it${placed(message.place)}`,
	asks: (message) => ({
		label: message.id === 'missing-field' ? message.field : message.group,
		missing: true,
	}),
	*checkChunk(context) {
		for (const body of context.bodies) {
			const section = context.sectionAt(body.heading);
			if (section === undefined || section.fields.length === 0) continue;
			if (isWritten(context, body, section)) yield* fieldsMissing(context, body, section);
		}
	},
	/** Yields a fix that inserts the field from the template, or the whole group, after the preceding part. */
	*fixes({ message, span }, { document, template, chunkAt }, subject) {
		const text = subject && fieldText(subject, template);
		if (subject === undefined || text === undefined) return;
		const { start } = chunkAt(span.start);
		const { behind, isWholeGroup } = subject;
		const at = lineEndAt(document, start + behind.end);
		const isBehindField =
			sliceOf(document, shift(behind, start)).startsWith(text.slice(0, 2)) && !isWholeGroup;
		const inserted = isBehindField ? `\n${text}` : `\n\n${text}${isFollowedByText(document, at) ? '\n' : ''}`;
		yield {
			title:
				message.id === 'missing-field'
					? `Add the field ${quotedInTitle(message.field)}`
					: `Add ${quotedInTitle(message.group)} with its fields`,
			edits: [insertion(at, inserted)],
			isPreferred: true,
		};
	},
});

function* fieldsMissing(
	context: ChunkContext,
	body: SectionBody,
	section: TemplateSection,
): Generator<ChunkFinding<MissingField, Lack>> {
	const present = presentParts(context, body, section);
	const absent = new Set<string>();
	for (const [index, field] of section.fields.entries()) {
		if (field.optional || present.fields.has(field)) continue;
		const { group } = field;
		const { span, place, behind } = anchorOf(context, body, section, present, index);
		const at = { span, grade: 'certain', location: { heading: body.heading, inHeading: false } } as const;
		if (group === undefined || present.groups.has(group)) {
			const message = { id: 'missing-field', field: field.label, place } as const;
			yield { ...at, message, subject: { section, field, behind, isWholeGroup: false } };
		} else if (!section.repeatable && !absent.has(group)) {
			absent.add(group);
			const label = section.groups.find(({ key }) => key === group)?.label ?? group;
			const message = { id: 'missing-group', group: label, place } as const;
			yield { ...at, message, subject: { section, field, behind, isWholeGroup: true } };
		}
	}
}

/** The fields and groups of the template that a section has. */
interface PresentParts {
	readonly fields: ReadonlyMap<TemplateField, Span>;
	/**
	 * The span of the bold label for each group key. A group is also present if one of its fields is present without
	 * a label. In that case the span is undefined.
	 */
	readonly groups: ReadonlyMap<string, Span | undefined>;
}

function presentParts({ chunk }: ChunkContext, body: SectionBody, section: TemplateSection): PresentParts {
	const fields = new Map<TemplateField, Span>();
	const groups = new Map<string, Span | undefined>();
	for (const [, field] of body.fields) {
		const known = fieldOf(section, body, field);
		if (known === undefined) continue;
		if (!fields.has(known)) fields.set(known, field.span);
		if (known.group !== undefined && field.group === undefined) groups.set(known.group, undefined);
	}
	for (const { label, span, heading } of chunk.facts.groups) {
		if (heading === body.heading) groups.set(labelKeyOf(label), span);
	}
	return { fields, groups };
}

/** Returns the anchor of a missing field: the nearest present field before it, or its group, or the heading. */
function anchorOf(
	context: ChunkContext,
	body: SectionBody,
	{ fields }: TemplateSection,
	present: PresentParts,
	index: number,
): { readonly span: Span; readonly place: Placement; readonly behind: Span } {
	const missing = fields[index];
	for (let before = index - 1; before >= 0; before--) {
		const field = fields[before];
		if (field === undefined || field.group !== missing?.group) continue;
		const span = present.fields.get(field);
		if (span)
			return {
				span: labelSpan(context, span, field.label),
				place: { where: 'after', anchor: field.label },
				behind: span,
			};
	}
	const label = missing?.group === undefined ? undefined : present.groups.get(missing.group);
	if (label && missing?.group !== undefined) {
		const anchor = context.chunk.text.slice(label.start, label.end).replace(/[*_:：]/g, '');
		return { span: label, place: { where: 'under', anchor }, behind: label };
	}
	const heading = context.chunk.facts.headings[body.heading];
	const anchor = heading ? plainText(heading.text) : '';
	const none = { start: 0, end: 0 };
	return {
		span: heading?.textSpan ?? none,
		place: { where: 'under', anchor },
		behind: heading?.span ?? none,
	};
}

/** Returns the span of the label in a labelled value, or the first character if the label is not found. */
function labelSpan({ chunk }: ChunkContext, { start, end }: Span, label: string): Span {
	const at = chunk.text.slice(start, end).toLowerCase().indexOf(label.toLowerCase());
	return at < 0 ? { start, end: start + 1 } : { start: start + at, end: start + at + label.length };
}

/** Whether the next line has text. That text must not become part of the inserted text. */
function isFollowedByText(document: MarkdownDocument, at: number): boolean {
	const next = nextLineStart(document, at);
	return next > at && !isBlankLine(document, next);
}

/** Returns the text of the field or the whole group, as in a copy of the template. */
function fieldText({ section, field, isWholeGroup }: Lack, template: Template): string | undefined {
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
	const span: Span | undefined = isWholeGroup ? groupSpan() : named && lineSpan(named.span);
	return span && plainInstance(templatePieces(template, shift(span, start))).trimEnd();

	function lineSpan({ start: from, end }: Span): Span {
		const lines = wholeLines(document, shift({ start: from, end: from }, start));
		return { start: lines.start - start, end: Math.max(end, lines.end - start) };
	}

	/** Returns the span from the label of the group to the last block with one of its fields. */
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
