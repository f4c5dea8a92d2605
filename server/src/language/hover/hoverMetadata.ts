import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { statusEffects } from '../analysis/findingSeverity.ts';
import { chunkOffsetAt } from '../document/document.ts';
import { shift } from '../document/span.ts';
import { pairOf } from '../template/matchParts.ts';
import type { MetadataKey } from '../template/template.ts';
import { statusClass } from '../template/words.ts';
import type { Description } from './hoverPlaceholder.ts';
import { inlineCode } from './inlineCode.ts';

/** Describes a metadata key or value: the allowed values, and how each value of Status affects the findings. */
export function hoverMetadata(
	{ document, template, outline }: TemplatedAnalysis,
	offset: number,
): Description | undefined {
	const at = chunkOffsetAt(document, offset);
	const found = outline.pairs.find(
		({ pair, chunk }) =>
			chunk === at?.index &&
			pair.keySpan.start <= at.offset &&
			at.offset <= Math.max(pair.keySpan.end, pair.valueSpan.end),
	);
	const key = found && template.metadata.find((it) => pairOf([found], it) === found);
	if (at === undefined || found === undefined || key === undefined) return undefined;
	const { keySpan, valueSpan } = found.pair;
	const span = at.offset <= keySpan.end ? keySpan : valueSpan;
	const lines = [`**${key.key}**`, ...saysOf(key)].filter(Boolean);
	return { markdown: lines.join('\n\n'), span: shift(span, at.start) };
}

function saysOf(key: MetadataKey): readonly string[] {
	if (key.role === 'type') return ['The template that the document follows.'];
	if (key.choices.length > 1)
		return [key.choices.map((choice) => valueLine(choice, key)).join('\n'), effectOf(key)];
	if (key.tokens === 0) return [`The template has ${inlineCode(key.value)}.`];
	return [`The template asks for ${inlineCode(key.value)}.`];
}

function valueLine(choice: string, { role }: MetadataKey): string {
	const status = role === 'status' ? statusClass(choice, {}) : undefined;
	return `- ${inlineCode(choice)}${status ? `: ${statusEffects[status]}` : ''}`;
}

function effectOf({ role }: MetadataKey): string {
	return role === 'focus' ? 'In an active document the most critical of them makes warnings errors.' : '';
}
