import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { DocumentAnalysis } from '../../language/analysis/documentAnalysis.ts';
import { textOf } from '../../language/document/document.ts';
import type { FixedText } from '../fixText.ts';

/** Returns the fixes as a unified diff. Masks what looks like a credential, because many people read logs. */
export function diffReport({ before, after }: FixedText, path: string): string {
	return createTwoFilesPatch(
		`a/${path}`,
		`b/${path}`,
		maskedText(before),
		maskedText(after),
		undefined,
		undefined,
		{
			headerOptions: FILE_HEADERS_ONLY,
		},
	);
}

function maskedText({ document, exposed }: DocumentAnalysis): string {
	const mark = document.hasByteOrderMark ? 1 : 0;
	let text = textOf(document);
	for (const { start, end } of exposed)
		text = text.slice(0, start + mark) + '•'.repeat(end - start) + text.slice(end + mark);
	return text;
}
