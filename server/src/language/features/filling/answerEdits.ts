import type { MarkdownDocument } from '../../document/document.ts';
import { chunkAt } from '../../document/document.ts';
import type { TextReplacement } from '../../document/textReplacement.ts';
import { inBox } from './answerInBox.ts';
import type { AnswerPlace, AnswerStep } from './fillStep.ts';

/** What an answer changes: each of its places, written so that what stands around it is read as before. */
export function answerEdits(
	document: MarkdownDocument,
	{ places }: AnswerStep,
	answer: string,
): readonly TextReplacement[] {
	return places.flatMap((place) => {
		const { source, start } = chunkOf(document, place);
		if (place.candidate?.position === 'box') return inBox(source, start, place, answer);
		const text = written(answer, place, document);
		return [{ span: place.span, text: spaced(text, place, source, start) }];
	});
}

function chunkOf(document: MarkdownDocument, { span }: AnswerPlace) {
	const index = chunkAt(document, span.start);
	return { source: document.chunks[index]?.text ?? '', start: document.starts[index] ?? 0 };
}

/** What is put where nothing stood is parted from what is beside it. */
function spaced(text: string, { span }: AnswerPlace, source: string, start: number): string {
	if (span.start !== span.end) return text;
	const before = /[|:]/.test(source.charAt(span.start - start - 1)) ? ' ' : '';
	const after = source.charAt(span.end - start) === '|' ? ' ' : '';
	return `${before}${text}${after}`;
}

/** A pipe would end a cell, a quotation mark a string. */
function written(answer: string, { span, home }: AnswerPlace, document: MarkdownDocument): string {
	const { facts } = document.chunks[chunkAt(document, span.start)] ?? {};
	const fence = home.fence === undefined ? undefined : facts?.fences[home.fence];
	if (fence && jsonLanguages.has(fence.language)) return JSON.stringify(answer).slice(1, -1);
	if (home.table) return answer.replace(/(?<!\\)\|/g, '\\|');
	return answer;
}

const jsonLanguages: ReadonlySet<string> = new Set(['json', 'jsonc', 'json5']);
