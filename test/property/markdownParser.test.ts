import { test } from 'node:test';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { createMarkdownParser } from '#language/document/parse/markdownParser.ts';
import { firstDifference } from './firstDifference.ts';
import { fuzz } from './fuzz.ts';
import { fragment } from './hostileMarkdown.ts';

const markdown = createMarkdownParser();
const gfm = unified().use(remarkParse).use(remarkGfm).use(withoutTransforms).freeze();

/** What GFM adds to Markdown is made of these, and of letters. */
const characters = [
	...'[]^xX|-:=~*_\\`<>@&;./ \t\n\r',
	'www',
	'http',
	'://',
	'a',
	'1',
	'&#64;',
	'&colon;',
	'\n\n',
];

const text = fc.oneof(
	fc.array(fragment, { maxLength: 6, size: 'max' }),
	fc.array(fc.constantFrom(...characters), { maxLength: 14, size: 'max' }),
);

test('the tree is the one that remark makes with all of GFM', () => {
	fuzz(3_000, 1, text, (parts) => {
		// Front matter is no GFM, and remark drops a byte order mark.
		const source = parts.join('').replace(/^(?:---|\uFEFF)+/, '');
		const difference = firstDifference(markdown.parse(source, []).root, gfm.parse(source));
		if (difference !== undefined) throw new Error(`${JSON.stringify(source)}: ${difference}`);
	});
});

/** Addresses that are only found in text after the parse have no position, so the parser leaves them out. */
function withoutTransforms(this: Processor) {
	for (const extension of this.data().fromMarkdownExtensions?.flat() ?? []) delete extension.transforms;
}
