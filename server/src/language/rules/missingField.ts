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
		for (const body of context.bodies) {
			const section = context.sectionAt(body.heading);
			if (section === undefined || section.fields.length === 0) continue;
			if (!isWritten(context, body, section)) continue;
			yield* fieldsMissing(context, body, section);
		}
	},
};

function* fieldsMissing(
	context: ChunkContext,
	body: SectionBody,
	section: TemplateSection,
): Generator<CandidateFinding> {
	const present = presentParts(context, body, section);
	const absent = new Set<string>();
	for (const [index, field] of section.fields.entries()) {
		if (field.optional || present.fields.has(field)) continue;
		const { group } = field;
		const { span, place } = anchorOf(context, body, section, present, index);
		if (group === undefined || present.groups.has(group)) {
			yield finding(body, span, { id: 'missing-field', field: field.label, place });
		} else if (!section.repeatable && !absent.has(group)) {
			absent.add(group);
			const label = section.groups.find(({ key }) => key === group)?.label ?? group;
			yield finding(body, span, { id: 'missing-group', group: label, place });
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
): { readonly span: Span; readonly place: Placement } {
	const missing = fields[index];
	for (let before = index - 1; before >= 0; before--) {
		const field = fields[before];
		if (field === undefined || field.group !== missing?.group) continue;
		const span = present.fields.get(field);
		if (span)
			return { span: labelSpan(context, span, field.label), place: { where: 'after', anchor: field.label } };
	}
	const label = missing?.group === undefined ? undefined : present.groups.get(missing.group);
	if (label && missing?.group !== undefined) {
		const anchor = context.chunk.text.slice(label.start, label.end).replace(/[*_:：]/g, '');
		return { span: label, place: { where: 'under', anchor } };
	}
	const heading = context.chunk.facts.headings[body.heading];
	const anchor = heading ? plainText(heading.text) : '';
	return { span: heading?.textSpan ?? { start: 0, end: 0 }, place: { where: 'under', anchor } };
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
