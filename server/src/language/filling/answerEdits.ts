import { stringify } from 'yaml';
import { chunkAt, type MarkdownDocument } from '../document/document.ts';
import type { ChunkFacts } from '../document/facts.ts';
import type { TextEdit } from '../document/textEdit.ts';
import { inBox } from './answerInBox.ts';
import type { AnswerPlace, AnswerStep } from './fillStep.ts';

/** What an answer changes: each of its places, written so that what stands around it is read as before. */
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

/** What a place stands in. */
interface Around {
	/** Of the chunk that starts at `start`. */
	readonly source: string;
	readonly start: number;
	readonly facts: ChunkFacts | undefined;
	/** The characters beside the place; empty at an end of the chunk. */
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

/** What is put where nothing stood is parted from what is beside it, but for the marks that close around it. */
function spaced(text: string, { span, location }: AnswerPlace, { before, after }: Around): string {
	// At the end of a tight cell a backslash would escape the pipe.
	if (span.start !== span.end)
		return location.table && after === '|' && text.endsWith('\\') ? `${text} ` : text;
	const gapBefore = /[\s"'(<]/.test(before) || before === '' ? '' : ' ';
	const gapAfter = /[\s"')>*_~]/.test(after) || after === '' ? '' : ' ';
	return `${gapBefore}${text}${gapAfter}`;
}

/** A pipe would end a cell, a quotation mark a string, and some signs mean something in front matter. */
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

/** An even number of backslashes escapes nothing but themselves. */
function escapedPipe(found: string, backslashes: string): string {
	return backslashes.length % 2 === 1 ? found : `${backslashes}\\|`;
}

/** Blanks and parentheses would end the target of a link. */
function target(answer: string): string {
	return /[\s()]/.test(answer) && !answer.startsWith('<') ? `<${answer}>` : answer;
}

const jsonLanguages: ReadonlySet<string> = new Set(['json', 'jsonc', 'json5']);
