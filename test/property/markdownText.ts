import fc from 'fast-check';
import { architectureText } from './architectureMarkdown.ts';
import { hostileText } from './hostileMarkdown.ts';

const pairs = 'type: Architecture\nstatus: [draft/active/deprecated]\nowner: "[@team]"\n';

/** Front matter as it is written, and as it stands there before its last line is. */
const frontMatter = fc.oneof(
	{ weight: 8, arbitrary: fc.constant('') },
	{ weight: 1, arbitrary: fc.constant(`---\n${pairs}---\n\n`) },
	{ weight: 1, arbitrary: fc.constant(`---\n${pairs}\n`) },
	{ weight: 1, arbitrary: fc.constant('---\n\n') },
);

const byteOrderMark = fc.oneof(
	{ weight: 5, arbitrary: fc.constant('') },
	{ weight: 1, arbitrary: fc.constant('\uFEFF') },
);

const lineEnd = fc.oneof(
	{ weight: 4, arbitrary: fc.constant('\n') },
	{ weight: 2, arbitrary: fc.constant('\r\n') },
	{ weight: 1, arbitrary: fc.constant('\r') },
);

/** The same text with what editors and systems add: front matter, line ends of their own, a byte order mark. */
export function asSaved(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
	return fc
		.tuple(byteOrderMark, frontMatter, text, lineEnd)
		.map(
			([mark, front, content, end]) =>
				mark + (front + content).replace(/\r\n|\r|\n/g, (found) => (found === '\n' ? end : found)),
		);
}

/** Short hostile texts, and documents like those of users. */
export const markdownText: fc.Arbitrary<string> = fc.oneof(asSaved(hostileText), asSaved(architectureText));
