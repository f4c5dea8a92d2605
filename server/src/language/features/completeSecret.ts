import { type MarkdownDocument, offsetAt, positionAt, sliceOf } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { Template } from '../template/template.ts';
import { locate } from './locate.ts';
import { nameCharacters, type SecretDefinition, secretsOf } from './names.ts';
import { templateRoles } from './templateRoles.ts';

/** A name to complete with. */
export interface NameCompletion {
	readonly name: string;
	/** What it completes: offsets into the document, on one line, around the cursor. */
	readonly replace: Span;
	readonly insertText: string;
	/** What the editor is to compare with what stands in `replace`. */
	readonly filterText: string;
	readonly secret: SecretDefinition;
}

/**
 * The secrets of this document where the cursor can only want one: after `vault::` in code, and in a field whose role
 * is to name a secret.
 */
export function completeSecret(
	document: MarkdownDocument,
	template: Template,
	offset: number,
): readonly NameCompletion[] {
	const target = afterVault(document, offset) ?? inSecretField(document, template, offset);
	if (target === undefined) return [];
	const existing = sliceOf(document, target.replace);
	return secretsOf(document, template)
		.filter(({ span }) => span.end < offset || offset < span.start)
		.map((secret) => ({
			name: secret.name,
			replace: target.replace,
			insertText: target.quote + secret.name + target.quote,
			filterText: target.anything ? existing : secret.name,
			secret,
		}));
}

interface Target {
	readonly replace: Span;
	/** Put around the name. */
	readonly quote: string;
	/** What stands there is a placeholder: any name may take its place. */
	readonly anything: boolean;
}

function lineAt(
	document: MarkdownDocument,
	offset: number,
): { readonly text: string; readonly start: number } {
	const { line } = positionAt(document, offset);
	const start = offsetAt(document, { line, character: 0 });
	const end = offsetAt(document, { line, character: Number.MAX_SAFE_INTEGER });
	return { text: sliceOf(document, { start, end }), start };
}

function afterVault(document: MarkdownDocument, offset: number): Target | undefined {
	const { text, start } = lineAt(document, offset);
	const cursor = offset - start;
	const reference = /(?:^|[^\p{L}\p{N}_:])vault::([\p{L}\p{N}._\-/#@+]*|\[[^\]\n]*)$/u.exec(
		text.slice(0, cursor),
	);
	if (reference === null || !isInCode(document, offset, text.slice(0, cursor))) return undefined;
	const typed = reference[1] ?? '';
	const from = cursor - typed.length;
	const isToken = text[from] === '[' && closingBracket(text, from) > cursor;
	const to = isToken ? closingBracket(text, from) : endOfName(text, cursor);
	return { replace: { start: start + from, end: start + to }, quote: '', anything: isToken };
}

/** In a fence, in a code span, or behind a backtick that still waits for its partner. */
function isInCode(document: MarkdownDocument, offset: number, before: string): boolean {
	const at = locate(document, offset);
	if (at === undefined) return false;
	const { fences, codeSpans } = at.chunk.facts;
	const inside = ({ start, end }: Span) => start <= at.offset && at.offset <= end;
	if (fences.some(({ contentSpan }) => inside(contentSpan))) return true;
	return (
		codeSpans.some(({ contentSpan }) => inside(contentSpan)) || (before.match(/`/g) ?? []).length % 2 === 1
	);
}

function endOfName(text: string, cursor: number): number {
	let end = cursor;
	while (end < text.length && nameCharacters.test(text[end] ?? '')) end++;
	return end;
}

function closingBracket(text: string, cursor: number): number {
	const close = text.indexOf(']', cursor);
	return close < 0 ? cursor : close + 1;
}

function inSecretField(document: MarkdownDocument, template: Template, offset: number): Target | undefined {
	const roles = templateRoles(template);
	const at = locate(document, offset);
	const { text, start } = lineAt(document, offset);
	if (at === undefined) return undefined;
	const field = at.chunk.facts.fields.find(({ span, valueSpan, label }) => {
		const within = span.start <= at.offset && at.offset <= Math.max(span.end, start + text.length - at.start);
		return within && valueSpan.start <= at.offset && roles.ofField(label) === 'secret';
	});
	if (field === undefined || at.chunk.text.slice(field.span.start, at.offset).includes('\n'))
		return undefined;
	const { value, valueSpan } = field;
	const isToken = /^[`*_]*\[[^\]]*\][`*_]*$/.test(value);
	if (isToken) {
		const replace = { start: at.start + valueSpan.start, end: at.start + valueSpan.end };
		return { replace, quote: '`', anything: true };
	}
	const cursor = offset - start;
	const before = text.slice(valueSpan.start + at.start - start, cursor);
	const ticks = before.split('`').length - 1;
	if (ticks > 1) return undefined;
	let from = cursor;
	while (from > valueSpan.start + at.start - start && nameCharacters.test(text[from - 1] ?? '')) from--;
	const quote = ticks === 1 ? '' : '`';
	return { replace: { start: start + from, end: start + endOfName(text, cursor) }, quote, anything: false };
}
