import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { DocumentAnalysis } from '../../language/analysis/documentAnalysis.ts';
import { textOf } from '../../language/document/document.ts';
import type { FixedText } from '../fixText.ts';

/** What fixing changes, as a unified diff. What looks like a credential is masked: logs are read by many. */
export function diffReport({ before, after }: FixedText, path: string): string {
	return createTwoFilesPatch(
		`a/${path}`,
		`b/${path}`,
		concealed(before),
		concealed(after),
		undefined,
		undefined,
		{
			headerOptions: FILE_HEADERS_ONLY,
		},
	);
}

function concealed({ document, exposed }: DocumentAnalysis): string {
	const mark = document.hasByteOrderMark ? 1 : 0;
	let text = textOf(document);
	for (const { start, end } of exposed)
		text = text.slice(0, start + mark) + '•'.repeat(end - start) + text.slice(end + mark);
	return text;
}
