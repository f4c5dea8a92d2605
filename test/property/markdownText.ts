import fc from 'fast-check';
import { architectureText } from './architectureMarkdown.ts';
import { hostileText } from './hostileMarkdown.ts';

/** The same text with the line ends of an operating system, and the mark that some editors write. */
export function asSaved(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
	const lineEnds = fc.oneof(
		{ weight: 4, arbitrary: fc.constant('\n') },
		{ weight: 2, arbitrary: fc.constant('\r\n') },
		{ weight: 1, arbitrary: fc.constant('\r') },
	);
	const mark = fc.oneof(
		{ weight: 5, arbitrary: fc.constant('') },
		{ weight: 1, arbitrary: fc.constant('\uFEFF') },
	);
	return fc
		.tuple(mark, text, lineEnds)
		.map(
			([start, content, end]) =>
				start + content.replace(/\r\n|\r|\n/g, (found) => (found === '\n' ? end : found)),
		);
}

/** Short hostile texts, and documents like those of users. */
export const markdownText: fc.Arbitrary<string> = fc.oneof(asSaved(hostileText), asSaved(architectureText));
