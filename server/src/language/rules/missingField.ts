import type { Placement } from '#common/messages.ts';
import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import { fieldOf } from '../template/fieldOf.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { SectionBody } from '../template/sectionBody.ts';
import type { TemplateField, TemplateSection } from '../template/template.ts';
import { isWritten } from './isWritten.ts';
import type { CandidateFinding, ChunkContext, ChunkRule } from './rule.ts';

/**
 * Labelled values of the template that a section does not have. In a section that repeats, a group may be absent; one
 * that is there is whole.
 */
export const missingField: ChunkRule = {
	id: 'missing-field',
	*check(context) {
		for (const { finding } of missingFields(context)) yield finding;
	},
};

/** A field that a section lacks, or a group with all its fields. */
export interface MissingField {
	readonly finding: CandidateFinding;
	readonly section: TemplateSection;
	readonly field: TemplateField;
	/** The group with everything in it is missing. */
	readonly wholeGroup: boolean;
	/** What it belongs behind, relative to the chunk: a field, a label, or the heading. */
	readonly behind: Span;
}

export function* missingFields(context: ChunkContext): Generator<MissingField> {
	for (const body of context.bodies) {
		const section = context.sectionAt(body.heading);
		if (section === undefined || section.fields.length === 0) continue;
		if (!isWritten(context, body, section)) continue;
		yield* fieldsMissing(context, body, section);
	}
}

function* fieldsMissing(
	context: ChunkContext,
	body: SectionBody,
	section: TemplateSection,
): Generator<MissingField> {
	const present = presentParts(context, body, section);
	const absent = new Set<string>();
	for (const [index, field] of section.fields.entries()) {
		if (field.optional || present.fields.has(field)) continue;
		const { group } = field;
		const { span, place, behind } = anchorOf(context, body, section, present, index);
		const found = { section, field, behind };
		if (group === undefined || present.groups.has(group)) {
			const message = { id: 'missing-field', field: field.label, place } as const;
			yield { ...found, finding: finding(body, span, message), wholeGroup: false };
		} else if (!section.repeatable && !absent.has(group)) {
			absent.add(group);
			const label = section.groups.find(({ key }) => key === group)?.label ?? group;
			const message = { id: 'missing-group', group: label, place } as const;
			yield { ...found, finding: finding(body, span, message), wholeGroup: true };
		}
	}
}

/** What a section has of the template. */
interface PresentParts {
	readonly fields: ReadonlyMap<TemplateField, Span>;
	/** By key; the bold label, where there is one. A group is there, too, when one of its fields is, under no label. */
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

/** The nearest field before it that is there, else its group, else the heading. */
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

/** Of a labelled value, its label. */
function labelSpan({ chunk }: ChunkContext, { start, end }: Span, label: string): Span {
	const at = chunk.text.slice(start, end).toLowerCase().indexOf(label.toLowerCase());
	return at < 0 ? { start, end: start + 1 } : { start: start + at, end: start + at + label.length };
}

function finding(body: SectionBody, span: Span, message: CandidateFinding['message']): CandidateFinding {
	return {
		rule: 'missing-field',
		kind: null,
		span,
		related: [],
		message,
		grade: 'certain',
		home: { heading: body.heading, inHeading: false },
	};
}
