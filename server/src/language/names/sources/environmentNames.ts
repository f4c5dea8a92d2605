import { detachString } from '../detachString.ts';
import { isName } from '../nameSyntax.ts';
import type { NameDefinition } from '../names.ts';
import { type SourceNames, withoutByteOrderMark } from './sourceNames.ts';

/** Reads the keys of an environment file. It skips values, and never returns any. Never throws. */
export function environmentNames(source: string): SourceNames {
	const text = withoutByteOrderMark(source);
	const assignment = /[^\S\r\n]*(?:export[^\S\r\n]+)?([\p{L}_][\p{L}\p{M}\p{N}_.-]*)[^\S\r\n]*=[^\S\r\n]*/uy;
	const definitions: Omit<NameDefinition, 'declared'>[] = [];
	let offset = 0;
	while (offset < text.length) {
		assignment.lastIndex = offset;
		const [whole = '', name = ''] = assignment.exec(text) ?? [];
		if (isName(name)) {
			const start = offset + whole.lastIndexOf(name);
			const span = { start, end: start + name.length };
			definitions.push({ kind: 'variable', name: detachString(name), span, details: [] });
		}
		const value = offset + whole.length;
		offset = nextLine(text, name === '' ? offset : endOfQuotes(text, value));
	}
	return { definitions, references: [], servers: [], problems: [] };
}

/**
 * The end of a value in quotes, which can span lines; `start` for any other value. A quotation mark with text behind it
 * closes nothing: it belongs to the value of another line.
 */
function endOfQuotes(text: string, start: number): number {
	const quote = text[start];
	if (quote !== '"' && quote !== "'" && quote !== '`') return start;
	let end = start + 1;
	while (end < text.length && text[end] !== quote) end += text[end] === '\\' ? 2 : 1;
	const rest = text.slice(end + 1, endOfLine(text, end + 1)).trimStart();
	return end < text.length && (rest === '' || rest.startsWith('#')) ? end + 1 : start;
}

function nextLine(text: string, offset: number): number {
	const end = endOfLine(text, offset);
	return end + (text.startsWith('\r\n', end) ? 2 : 1);
}

function endOfLine(text: string, offset: number): number {
	let end = offset;
	while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
	return end;
}
