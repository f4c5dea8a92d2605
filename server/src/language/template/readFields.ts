import type { Comment, Field } from '../document/facts.ts';
import { bareHint } from './bareHint.ts';
import { parseDirective } from './directive.ts';
import { fieldRole } from './findRole.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import { type Role, valueRoles } from './roles.ts';
import { groupKeyOf, type SectionBody } from './sectionBody.ts';
import type { TemplateField } from './template.ts';
import { choicesOf, isTemplateToken } from './token.ts';

/** The fields of a section of a template, without those of the footer. */
export function readFields(body: SectionBody, source: string): readonly TemplateField[] {
	const fields = new Map<string, TemplateField>();
	const footer = footerStart(body);
	for (const [index, field] of body.fields) {
		if (field.form === 'line' && field.span.start > footer) continue;
		const read = readField(body, source, index, field);
		const key = `${read.group}/${read.key}`;
		const known = fields.get(key);
		fields.set(key, {
			...read,
			tokens: Math.max(read.tokens, known?.tokens ?? 0),
			count: (known?.count ?? 0) + 1,
			hints: [...(known?.hints ?? []), ...read.hints],
		});
	}
	return [...fields.values()];
}

/** The fields of the footer of a template: lines after its last break. */
export function readFooter(body: SectionBody, source: string): readonly TemplateField[] {
	const start = footerStart(body);
	return body.fields
		.filter(([, { form, span }]) => form === 'line' && span.start > start)
		.map(([index, field]) => readField(body, source, index, { ...field, group: undefined }));
}

function footerStart({ facts }: SectionBody): number {
	return facts.blocks.filter(({ kind }) => kind === 'break').at(-1)?.span.end ?? Number.POSITIVE_INFINITY;
}

function readField(body: SectionBody, source: string, index: number, field: Field): TemplateField {
	const candidates = body.candidates
		.filter(({ location }) => location.field === index)
		.filter(isTemplateToken);
	const hint = bareHint(source, field.valueSpan, candidates);
	const stated = statedOnLine(body.facts.comments, source, field.span);
	// A document has another label in place of a placeholder.
	const isOpenLabel = /[[{<]/.test(field.label);
	return {
		label: field.label,
		key: labelKeyOf(field.label),
		group: groupKeyOf(body.facts, field.group),
		tokens: candidates.length,
		count: 1,
		role: stated.role ?? fieldRole(field.label),
		choices: candidates.flatMap(({ content }) => choicesOf(content)),
		optional: stated.optional || isOpenLabel,
		hints: hint ? [hint] : [],
	};
}

/** What the directives at the end of a line state. */
function statedOnLine(
	comments: readonly Comment[],
	source: string,
	{ start }: { readonly start: number },
): { readonly role: Role | undefined; readonly optional: boolean } {
	const directives = comments
		.filter(
			({ span, block }) => !block && span.start > start && !/[\r\n]/.test(source.slice(start, span.start)),
		)
		.map(({ text }) => parseDirective(text));
	const role = directives.find((directive) => directive?.name === 'role');
	const name = role?.name === 'role' ? role.role : undefined;
	return {
		role: valueRoles.find((it) => it === name),
		optional: directives.some((directive) => directive?.name === 'optional'),
	};
}
