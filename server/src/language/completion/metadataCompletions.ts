import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { statusEffects } from '../analysis/findingSeverity.ts';
import type { MetadataPair } from '../document/facts.ts';
import { type Span, shift } from '../document/span.ts';
import { choiceStop, snippetEscaped, tabStop } from '../edits/insertion/snippetSyntax.ts';
import { metadataRole } from '../template/findRole.ts';
import { pairOf } from '../template/matchParts.ts';
import type { MetadataKey } from '../template/template.ts';
import { statusClass } from '../template/words.ts';
import type { Completion, CompletionInput } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { roleCompletions } from './roleCompletions.ts';
import { valueCompletion, valueTarget } from './valueTarget.ts';

/** Offers the values of the metadata key before the cursor, or the missing keys. */
export function metadataCompletions(
	analysis: TemplatedAnalysis,
	cursor: Cursor,
	input: CompletionInput,
): readonly Completion[] | undefined {
	const { template, outline } = analysis;
	const pairs = outline.pairs.filter(({ chunk }) => chunk === cursor.chunkIndex);
	const within = pairs.find(({ pair }) => isInValue(pair, cursor));
	if (within) {
		const key = template.metadata.find((it) => pairOf([within], it) === within);
		return valuesOf(analysis, cursor, input, within.pair, key);
	}
	return isInQuote(cursor) ? keysMissing(analysis, cursor, input) : undefined;
}

/** Whether the cursor is after the colon of the key and before the next key, on the same line. */
function isInValue(
	{ keySpan, valueSpan }: MetadataPair,
	{ chunk, within, chunkStart, line }: Cursor,
): boolean {
	if (within < keySpan.end || keySpan.end + chunkStart < line.start) return false;
	const colon = /^[*_ \t]*:[*_]*/.exec(chunk.text.slice(keySpan.end))?.[0].length;
	if (colon === undefined || within < keySpan.end + colon) return false;
	return (
		!/[\r\n]/.test(chunk.text.slice(keySpan.end, within)) &&
		within <= Math.max(valueSpan.end, valueEnd(chunk.text, valueSpan.end))
	);
}

/** Returns the end of a value, including the spaces behind it. */
function valueEnd(text: string, end: number): number {
	return end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0);
}

function valuesOf(
	{ templates }: TemplatedAnalysis,
	{ chunkStart }: Cursor,
	input: CompletionInput,
	{ key, value, valueSpan }: MetadataPair,
	known: MetadataKey | undefined,
): readonly Completion[] {
	const role = known?.role ?? metadataRole(key);
	const span = shift(valueSpan, chunkStart);
	if (role === 'type') {
		const types = [...new Set(templates.map((template) => template.type))];
		const target = valueTarget(span, value, input.offset, types);
		return types.map((type) => valueCompletion(target, type, { kind: 'value', detail: 'Template' }));
	}
	const place = { role, choices: known?.choices ?? [], samples: [], isDate: known?.kind === 'date' };
	const completions = roleCompletions(place, span, value, input);
	return role === 'status' ? completions.map(withEffect) : completions;
}

/** Adds documentation that says how a Status affects the findings. */
function withEffect(completion: Completion): Completion {
	const status = statusClass(completion.label, {});
	return status ? { ...completion, documentation: `${capital(statusEffects[status])}.` } : completion;
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Whether the cursor is in the block quote above the sections, on a line that has at most the start of a key before the
 * cursor.
 */
function isInQuote({ chunk, heading, lineText, column }: Cursor): boolean {
	if (chunk.facts.headings.some(({ depth }, index) => depth > 1 && index <= heading)) return false;
	return (
		/^[ \t]*>[ \t]*[*_]*[\p{L}\p{N} ]*$/u.test(lineText.slice(0, column)) &&
		!lineText.slice(column).includes(':')
	);
}

function keysMissing(
	analysis: TemplatedAnalysis,
	{ lineText, line, column }: Cursor,
	input: CompletionInput,
): readonly Completion[] {
	const { template, outline } = analysis;
	const { pairs } = outline;
	const start = line.start + (/^[ \t]*>[ \t]*/.exec(lineText)?.[0].length ?? 0);
	const typed = lineText.slice(start - line.start, column);
	const replace: Span = { start, end: Math.max(line.start + lineText.trimEnd().length, line.start + column) };
	const isBold = pairs.length === 0 || /^[*_]/.test(typed) || isWrittenBold(analysis);
	return template.metadata
		.filter((key) => pairOf(pairs, key) === undefined)
		.map((key) => ({
			label: key.key,
			kind: 'key',
			detail: key.tokens === 0 ? key.value : key.choices.length > 0 ? key.choices.join(' / ') : key.value,
			replace,
			insert: { start, end: input.offset },
			newText: `${isBold ? `**${key.key}:**` : `${key.key}:`} ${valueSnippet(key, input)}`,
			isSnippet: true,
			filterText: typed.startsWith('**') ? `**${key.key}` : key.key,
		}));
}

/** Whether the document writes its keys in bold, so that new keys look the same. */
function isWrittenBold({ document, outline }: TemplatedAnalysis): boolean {
	const [first] = outline.pairs;
	const text = first && document.chunks[first.chunk]?.text;
	return first === undefined || /[*_]$/.test(text?.slice(0, first.pair.keySpan.start) ?? '');
}

function valueSnippet(key: MetadataKey, { owners, today }: CompletionInput): string {
	if (key.tokens === 0) return snippetEscaped(key.value);
	if (key.choices.length > 1) return choiceStop(1, key.choices);
	if (key.kind === 'date') return today;
	const known = key.role === 'owner' ? owners().slice(0, mostOwners) : [];
	return known.length > 1 ? choiceStop(1, known) : tabStop(1, known[0] ?? key.value);
}

/** The maximum number of people in the choice of a snippet. */
const mostOwners = 20;
