import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import type { Span } from '../document/span.ts';
import { isJsonFence } from '../names/jsonFence.ts';
import { nameCharacters, secretPrefix } from '../names/nameSyntax.ts';
import { templateRoles } from '../template/findRole.ts';
import type { Cursor } from './cursor.ts';

/** A place where only the name of a secret can stand. */
export interface SecretTarget {
	/** The span that a name replaces: offsets into the document, on one line, around the cursor. */
	readonly replace: Span;
	/** The text before the name. */
	readonly before: string;
	readonly after: string;
	/** Whether the current text is a placeholder, which any name can replace. */
	readonly anything: boolean;
}

/** Returns the target after `vault::` in JSON or in a code span, or in a field for secrets. */
export function secretTarget(analysis: TemplatedAnalysis, cursor: Cursor): SecretTarget | undefined {
	return afterVault(cursor) ?? inSecretField(analysis, cursor);
}

/**
 * Returns the columns of the name after `vault::` around a column of a line, or undefined if the column is elsewhere.
 * `isToken` says that the name is a placeholder in brackets.
 */
export function nameBehindPrefix(
	text: string,
	column: number,
): (Span & { readonly isToken: boolean }) | undefined {
	const reference = /(?:^|[^\p{L}\p{N}_:])vault::([\p{L}\p{M}\p{N}._\-/#@+]*|\[[^\]\n]*)$/u.exec(
		text.slice(0, column),
	);
	if (reference === null) return undefined;
	const start = column - (reference[1] ?? '').length;
	const isToken = text[start] === '[' && closingBracket(text, start) > column;
	return { start, end: isToken ? closingBracket(text, start) : endOfName(text, column), isToken };
}

function afterVault(cursor: Cursor): SecretTarget | undefined {
	const { lineText, line, column } = cursor;
	const name = nameBehindPrefix(lineText, column);
	const code = name && codeAround(cursor);
	if (name === undefined || code === undefined) return undefined;
	const replace = { start: line.start + name.start, end: line.start + name.end };
	const after = code === 'fence' ? '' : closingTick(lineText.slice(0, column), lineText.slice(column));
	return { replace, before: '', after, anything: name.isToken };
}

/** Returns the kind of code around the cursor: JSON, a code span, or the text behind an unclosed backtick. */
function codeAround({ chunk, within, lineText, column }: Cursor): 'fence' | 'span' | undefined {
	const { fences, codeSpans } = chunk.facts;
	const inside = ({ start, end }: Span) => start <= within && within <= end;
	const fence = fences.find(({ contentSpan }) => inside(contentSpan));
	if (fence) return isJsonFence(fence) ? 'fence' : undefined;
	const isOpen = (lineText.slice(0, column).match(/`/g) ?? []).length % 2 === 1;
	return isOpen || codeSpans.some(({ contentSpan }) => inside(contentSpan)) ? 'span' : undefined;
}

/** Returns the backtick that closes an unclosed code span, or an empty string if none is missing. */
export function closingTick(before: string, after: string): string {
	const isOpen = (before.match(/`/g) ?? []).length % 2 === 1;
	return isOpen && !after.includes('`') ? '`' : '';
}

function endOfName(text: string, column: number): number {
	let end = column;
	while (end < text.length && nameCharacters.test(text[end] ?? '')) end++;
	return end;
}

function closingBracket(text: string, column: number): number {
	const close = text.indexOf(']', column);
	return close < 0 ? column : close + 1;
}

function inSecretField({ template }: TemplatedAnalysis, cursor: Cursor): SecretTarget | undefined {
	const { chunk, within, chunkStart, line, lineText, column } = cursor;
	const roles = templateRoles(template);
	const lineEnd = line.end - chunkStart;
	const field = chunk.facts.fields.find(
		({ span, valueSpan, label }) =>
			span.start <= within &&
			within <= Math.max(span.end, lineEnd) &&
			valueSpan.start <= within &&
			roles.ofField(label) === 'secret',
	);
	if (field === undefined || chunk.text.slice(field.span.start, within).includes('\n')) return undefined;
	const { value, valueSpan } = field;
	if (/^[`*_]*\[[^\]]*\][`*_]*$/.test(value)) {
		const replace = { start: chunkStart + valueSpan.start, end: chunkStart + valueSpan.end };
		return { replace, before: '`', after: '`', anything: true };
	}
	const valueColumn = valueSpan.start + chunkStart - line.start;
	const before = lineText.slice(valueColumn, column);
	const ticks = before.split('`').length - 1;
	if (ticks > 1) return undefined;
	let from = column;
	while (from > valueColumn && nameCharacters.test(lineText[from - 1] ?? '')) from--;
	const replace = { start: line.start + from, end: line.start + endOfName(lineText, column) };
	if (ticks === 1) {
		const after = closingTick(before, lineText.slice(column));
		return { replace, before: '', after, anything: false };
	}
	// After `vault::`, a mark would be part of the reference.
	const isBare = before.slice(0, from - valueColumn).endsWith(secretPrefix);
	const mark = isBare ? '' : '`';
	return { replace, before: mark, after: mark, anything: false };
}
