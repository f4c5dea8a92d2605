import fc from 'fast-check';
import { architectureText } from './architectureMarkdown.ts';
import { hostileText } from './hostileMarkdown.ts';

const pairs = 'type: Architecture\nstatus: [draft/active/deprecated]\nowner: "[@team]"\n';

/** What is put before a text: nothing, front matter, or front matter whose last line is still to be written. */
const withFrontMatter = fc.oneof(
	{ weight: 8, arbitrary: fc.constant((text: string) => text) },
	{ weight: 1, arbitrary: fc.constant((text: string) => `---\n${pairs}---\n\n${text}`) },
	{ weight: 2, arbitrary: fc.constant((text: string) => `---\n${pairs}\n${text.replace(/^---/gm, '***')}`) },
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
		.tuple(text, withFrontMatter, lineEnd, byteOrderMark)
		.map(([content, place, end, mark]) => mark + withLineEnds(place(content), end));
}

function withLineEnds(text: string, end: string): string {
	return text.replace(/\r\n|\r|\n/g, (found) => (found === '\n' ? end : found));
}

/** Short hostile texts, and documents like those of users. */
export const markdownText: fc.Arbitrary<string> = fc.oneof(asSaved(hostileText), asSaved(architectureText));
