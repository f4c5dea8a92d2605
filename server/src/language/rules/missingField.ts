import type { Placement } from '#common/messages.ts';
import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
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
	const groups = groupSpans(context, body);
	const absent = new Set<string>();
	for (const [index, field] of section.fields.entries()) {
		if (field.optional || spanOfField(context, body, field)) continue;
		const { group } = field;
		if (group !== undefined && !isPresent(context, body, section, group, groups)) {
			if (section.repeatable || absent.has(group)) continue;
			absent.add(group);
			const label = section.groups.find(({ key }) => key === group)?.label ?? group;
			const { span, place } = anchorOf(context, body, section, groups, index);
			yield finding(body, span, { id: 'missing-group', group: label, place });
			continue;
		}
		const { span, place } = anchorOf(context, body, section, groups, index);
		yield finding(body, span, { id: 'missing-field', field: field.label, place });
	}
}

/** A group is there when its label is, or one of its fields. */
function isPresent(
	context: ChunkContext,
	body: SectionBody,
	{ fields }: TemplateSection,
	group: string,
	groups: ReadonlyMap<string, Span>,
): boolean {
	if (groups.has(group)) return true;
	const own = fields.filter((field) => field.group === group);
	return own.some((field) => spanOfField(context, body, field) !== undefined);
}

function groupSpans({ chunk }: ChunkContext, { heading }: SectionBody): ReadonlyMap<string, Span> {
	const own = chunk.facts.groups.filter((group) => group.heading === heading);
	return new Map(own.map(({ label, span }) => [labelKeyOf(label), span]));
}

/** The field of the document that is the template's: under the same group, or under none of the template's. */
function spanOfField(
	{ chunk }: ChunkContext,
	{ fields }: SectionBody,
	{ key, group }: TemplateField,
): Span | undefined {
	const found = fields.find(([, field]) => {
		if (labelKeyOf(field.label) !== key) return false;
		const own = field.group === undefined ? undefined : chunk.facts.groups[field.group]?.label;
		return group === undefined || own === undefined || labelKeyOf(own) === group;
	});
	return found?.[1].span;
}

/** The nearest field before it that is there, else its group, else the heading. */
function anchorOf(
	context: ChunkContext,
	body: SectionBody,
	{ fields }: TemplateSection,
	groups: ReadonlyMap<string, Span>,
	index: number,
): { readonly span: Span; readonly place: Placement } {
	const missing = fields[index];
	for (let before = index - 1; before >= 0; before--) {
		const field = fields[before];
		if (field === undefined || field.group !== missing?.group) continue;
		const span = spanOfField(context, body, field);
		if (span)
			return { span: labelSpan(context, span, field.label), place: { where: 'after', anchor: field.label } };
	}
	const label = missing?.group === undefined ? undefined : groups.get(missing.group);
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
