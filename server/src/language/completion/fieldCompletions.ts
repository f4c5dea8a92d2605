import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import type { Field } from '../document/facts.ts';
import { shift } from '../document/span.ts';
import { fieldRole } from '../template/findRole.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { TemplateField } from '../template/template.ts';
import type { Completion, CompletionInput } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { roleCompletions } from './roleCompletions.ts';

/** Offers the values that the template allows, after the colon of a field. */
export function fieldCompletions(
	analysis: TemplatedAnalysis,
	cursor: Cursor,
	input: CompletionInput,
): readonly Completion[] | undefined {
	const { chunk, within, chunkStart } = cursor;
	const field = chunk.facts.fields.find((it) => isInValue(it, cursor));
	if (field === undefined) return undefined;
	const known = knownField(analysis, cursor, field);
	const place = {
		role: known?.role ?? (known && fieldRole(field.label)),
		choices: known?.choices ?? [],
		samples: [],
		isDate: known !== undefined && analysis.template.footer.includes(known) && known.tokens > 0,
	};
	const completions = roleCompletions(place, shift(field.valueSpan, chunkStart), field.value, input);
	// Without values, the next sources get their turn, except behind a `[`.
	return completions.length > 0 || chunk.text.slice(field.valueSpan.start, within).includes('[')
		? completions
		: undefined;
}

function isInValue({ span, valueSpan }: Field, { chunk, within }: Cursor): boolean {
	if (within < valueSpan.start && !isBlank(chunk.text.slice(within, valueSpan.start))) return false;
	if (within < span.start || /[\r\n]/.test(chunk.text.slice(span.start, within))) return false;
	return within <= valueSpan.end || isBlank(chunk.text.slice(valueSpan.end, within));
}

function isBlank(text: string): boolean {
	return /^[ \t]*$/.test(text);
}

/**
 * Returns the template's field: one of the footer, otherwise one of the section. If the section has several, the field
 * under the same bold label comes first.
 */
function knownField(
	{ template }: TemplatedAnalysis,
	{ section, chunk }: Cursor,
	{ label, group, form }: Field,
): TemplateField | undefined {
	const key = labelKeyOf(label);
	const footer = form === 'line' ? template.footer.find((it) => it.key === key) : undefined;
	if (footer) return footer;
	const own = group === undefined ? undefined : labelKeyOf(chunk.facts.groups[group]?.label ?? '');
	const fields = section?.fields.filter((it) => it.key === key) ?? [];
	return fields.find((it) => it.group === own) ?? fields[0];
}
