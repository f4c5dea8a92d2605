import stringWidth from 'string-width';
import { stringify } from 'yaml';
import { chunkAt, type MarkdownDocument } from '../document/document.ts';
import type { ChunkFacts } from '../document/facts.ts';
import type { TextEdit } from '../document/textEdit.ts';
import type { AnswerPlace, AnswerStep } from './fillStep.ts';

/**
 * Returns the edits that write an answer into each of its places. They escape the answer, so that the text around it
 * keeps its meaning.
 */
export function answerEdits(
	document: MarkdownDocument,
	{ places, format }: AnswerStep,
	answer: string,
): readonly TextEdit[] {
	return places.flatMap((place) => {
		const around = aroundOf(document, place);
		if (place.candidate?.position === 'box') return inBox(around.source, around.start, place, answer);
		const text = format === 'target' ? target(answer) : written(answer, place, around);
		return [{ span: place.span, text: spaced(text, place, around) }];
	});
}

/** The text around a place. */
interface Around {
	/** The text of the chunk, which starts at `start`. */
	readonly source: string;
	readonly start: number;
	readonly facts: ChunkFacts | undefined;
	/** The characters beside the place. They are empty at an end of the chunk. */
	readonly before: string;
	readonly after: string;
}

function aroundOf(document: MarkdownDocument, { span }: AnswerPlace): Around {
	const index = chunkAt(document, span.start);
	const { text: source = '', facts } = document.chunks[index] ?? {};
	const start = document.starts[index] ?? 0;
	const before = source.charAt(span.start - start - 1);
	return { source, start, facts, before, after: source.charAt(span.end - start) };
}

/**
 * Writes an answer into a box of a diagram. The border behind it keeps its column as long as there is room in front of
 * it. The other lines of the placeholder become blank.
 *
 * @param source the text of the chunk that starts at `start`
 */
function inBox(
	source: string,
	start: number,
	{ span, more }: AnswerPlace,
	answer: string,
): readonly TextEdit[] {
	// Widths are in columns, because readers see the box in a monospaced font.
	const missing = stringWidth(answer) - stringWidth(source.slice(span.start - start, span.end - start));
	const rest = source.slice(span.end - start);
	const blanks = /^ */.exec(rest)?.[0].length ?? 0;
	const hasBorder = !/^ *(?:[\r\n]|$)/.test(rest);
	// One space stays between the text and what follows it.
	const taken = Math.min(Math.max(0, blanks - 1), Math.max(0, missing));
	const own = hasBorder
		? { span: { start: span.start, end: span.end + taken }, text: answer + ' '.repeat(Math.max(0, -missing)) }
		: { span, text: answer };
	return [own, ...more.map((part) => ({ span: part, text: ' '.repeat(part.end - part.start) }))];
}

/** Separates an answer in an empty place from the text beside it. Marks that close around the place need no space. */
function spaced(text: string, { span, location }: AnswerPlace, { before, after }: Around): string {
	// At the end of a tight cell, a backslash would escape the pipe.
	if (span.start !== span.end)
		return location.table && after === '|' && text.endsWith('\\') ? `${text} ` : text;
	const gapBefore = /[\s"'(<]/.test(before) || before === '' ? '' : ' ';
	const gapAfter = /[\s"')>*_~]/.test(after) || after === '' ? '' : ' ';
	return `${gapBefore}${text}${gapAfter}`;
}

/** Escapes an answer: a pipe would end a cell, a quotation mark would end a string, and front matter is YAML. */
function written(answer: string, { location, candidate }: AnswerPlace, { facts, before }: Around): string {
	const fence = location.fence === undefined ? undefined : facts?.fences[location.fence];
	if (fence && (jsonLanguages.has(fence.language) || (candidate?.position === 'value' && before === '"')))
		return JSON.stringify(answer).slice(1, -1);
	const pair = location.pair === undefined ? undefined : facts?.pairs[location.pair];
	if (pair?.origin === 'front-matter') return inFrontMatter(answer, candidate?.whole !== false, before);
	return location.table ? answer.replace(/(\\*)\|/g, escapedPipe) : answer;
}

function inFrontMatter(answer: string, isWhole: boolean, before: string): string {
	if (before === '"') return JSON.stringify(answer).slice(1, -1);
	if (before === "'") return answer.replaceAll("'", "''");
	return isWhole ? stringify(answer, { lineWidth: 0 }).trim() : answer;
}

/**
 * Escapes a pipe, unless the backslashes before it already do. An even number of backslashes escapes only themselves.
 */
function escapedPipe(found: string, backslashes: string): string {
	return backslashes.length % 2 === 1 ? found : `${backslashes}\\|`;
}

/** Encloses a target in angle brackets where spaces or parentheses would end it. */
function target(answer: string): string {
	return /[\s()]/.test(answer) && !answer.startsWith('<') ? `<${answer}>` : answer;
}

const jsonLanguages: ReadonlySet<string> = new Set(['json', 'jsonc', 'json5']);
