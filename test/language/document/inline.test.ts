import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf } from '../../support/describeFacts.ts';

const codeSpans: readonly (readonly [text: string, ...lines: string[]])[] = [
	['`a`', '‹a› in ‹`a`› under start'],
	['`` a`b ``', '‹a`b› in ‹`` a`b ``› under start'],
	['` a `', '‹a› in ‹` a `› under start'],
	['`over\nlines`', '‹over\nlines› in ‹`over\nlines`› under start'],
	['# `a`', '‹a› in ‹`a`› at heading `a`'],
	['- L: `a`', '‹a› in ‹`a`› at L'],
	['[`a`](https://example.com)', '‹a› in ‹`a`› under start'],
	['**`a`**', '‹a› in ‹`a`› under start'],
	['`not closed'],
	['\\`a\\`'],
	['```\n`a`\n```'],
];

for (const [text, ...lines] of codeSpans) {
	test(`code span: ${JSON.stringify(text)}`, () => {
		deepEqual(factsOf(`${text}\n`, 'codeSpans'), lines);
	});
}

const comments: readonly (readonly [text: string, ...lines: string[]])[] = [
	['<!-- a -->', 'block a in ‹<!-- a -->›'],
	['<!--a-->', 'block a in ‹<!--a-->›'],
	['<!-- a\n\n# b -->', 'block a\n\n# b in ‹<!-- a\n\n# b -->›'],
	['<!-- a --> <!-- b -->', 'block a in ‹<!-- a -->›', 'block b in ‹<!-- b -->›'],
	['text <!-- a --> text', 'inline a in ‹<!-- a -->›'],
	['| A <!-- a --> |\n|---|\n| b <!-- c --> |', 'inline a in ‹<!-- a -->›', 'inline c in ‹<!-- c -->›'],
	['- <!-- a -->', 'block a in ‹<!-- a -->›'],
	['> text <!-- a -->', 'inline a in ‹<!-- a -->›'],
	['## H <!-- a -->', 'inline a in ‹<!-- a -->›'],
	['<div>\n<!-- a -->\n</div>', 'block a in ‹<!-- a -->›'],
	['<!-- never closed'],
	['`<!-- a -->`'],
	['```html\n<!-- a -->\n```'],
	['\\<!-- a -->'],
];

for (const [text, ...lines] of comments) {
	test(`comment: ${JSON.stringify(text)}`, () => {
		deepEqual(factsOf(`${text}\n`, 'comments'), lines);
	});
}

const links: readonly (readonly [text: string, ...lines: string[]])[] = [
	['[a]()', 'link a in ‹[a]()› under start'],
	['[a](<>)', 'link a in ‹[a](<>)› under start'],
	['![a]()', 'image a in ‹![a]()› under start'],
	['[]()', 'link  in ‹[]()› under start'],
	['[**a** `b`]()', 'link **a** `b` in ‹[**a** `b`]()› under start'],
	['[![a]()](https://example.com)', 'image a in ‹![a]()› under start'],
	['- L: [a]()', 'link a in ‹[a]()› at L'],
	['[a](#)'],
	['[a]("title")'],
	['[a](b)'],
	['`[a]()`'],
	['\\[a]()'],
	['[a] ()'],
];

for (const [text, ...lines] of links) {
	test(`link without a target: ${JSON.stringify(text)}`, () => {
		deepEqual(factsOf(`${text}\n`, 'emptyLinks'), lines);
	});
}

const prose: readonly (readonly [text: string, ...lines: string[]])[] = [
	['a [b c] d', 'square prose other ‹[b c]› under start'],
	['[b c]', 'square prose whole ‹[b c]› under start'],
	['**[b c]**', 'square prose whole ‹[b c]› under start'],
	['[b c] <!-- note -->', 'square prose whole ‹[b c]› under start'],
	['[b [c] d]', 'square prose whole ‹[b [c] d]› under start'],
	['[b `c` d]', 'square prose whole ‹[b `c` d]› under start'],
	['[over\nlines]', 'square prose whole ‹[over\nlines]› under start'],
	['\\<b c\\>', 'escaped-angle prose whole ‹\\<b c\\>› under start'],
	['&lt;b c&gt;', 'escaped-angle prose whole ‹&lt;b c&gt;› under start'],
	['<your name>', 'angle prose whole ‹<your name>› under start'],
	['a <your name> b', 'angle prose other ‹<your name>› under start'],
	['{b c}', 'curly prose whole ‹{b c}› under start'],
	['{{b}}', 'double-curly prose whole ‹{{b}}› under start'],
	['(insert b)', 'parenthesis prose whole ‹(insert b)› under start'],
	['A: YYYY-MM-DD', 'date prose value ‹YYYY-MM-DD› under start'],
	['DD/MM/YYYY', 'date prose whole ‹DD/MM/YYYY› under start'],
	['[b](c)'],
	['\\[b c\\]'],
	['[b c'],
	['b c]'],
	['[ ] b'],
	['[]'],
	['(see b)'],
	['a <br> b'],
	['YYYY'],
	['<!-- [b c] -->'],
	['<https://example.com/[b]>'],
	['![b c](d)'],
];

for (const [text, ...lines] of prose) {
	test(`candidates: ${JSON.stringify(text)}`, () => {
		deepEqual(factsOf(`${text}\n`, 'candidates'), lines);
	});
}
