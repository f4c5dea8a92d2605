import { test } from 'node:test';
import { architecture, check } from '#test/support/check.ts';

const noTarget = (text: string) =>
	`warning empty-link: \`${text}\` has no target: write it between the parentheses`;

const hits: readonly (readonly [name: string, text: string, message: string])[] = [
	['a link', 'See ⟦[the docs]()⟧.', noTarget('the docs')],
	['a link with white space for a target', '⟦[the docs]( )⟧', noTarget('the docs')],
	['a link with angles around nothing', '⟦[the docs](<>)⟧', noTarget('the docs')],
	['a link with marks in its text', '⟦[the **docs**]()⟧', noTarget('the **docs**')],
	['an image', '⟦![a drawing]()⟧', noTarget('a drawing')],
	['an image in a link', '[⟦![a drawing]()⟧](https://example.com)', noTarget('a drawing')],
	['a link without text', '⟦[]()⟧', 'warning empty-link: This link has neither text nor target'],
	['a link with a blank for a text', '⟦[ ]()⟧', 'warning empty-link: This link has neither text nor target'],
	['an image without text', '⟦![]()⟧', 'warning empty-link: This image has neither text nor target'],
	['in a cell', '| A |\n| --- |\n| ⟦[the docs]()⟧ |', noTarget('the docs')],
	['in an item', '- ⟦[the docs]()⟧', noTarget('the docs')],
	['in a heading', '### ⟦[the docs]()⟧', noTarget('the docs')],
	['a token of the template', '⟦[Infrastructure Documentation]()⟧', noTarget('Infrastructure Documentation')],
	[
		'a phrase that is a placeholder without the parentheses',
		'⟦[Some more words]()⟧',
		noTarget('Some more words'),
	],
];

for (const [name, text, message] of hits) {
	test(`no target: ${name}`, () => {
		check(architecture(`## Own\n\n${text}\n`), message);
	});
}

const misses: readonly (readonly [name: string, text: string])[] = [
	['a link', '[the docs](https://example.com)'],
	['the top of the page', '[the docs](#)'],
	['a place on the page', '[the docs](#part)'],
	['an empty file name with a query', '[the docs](?a)'],
	['a reference', '[the docs][id]\n\n[id]: <>'],
	['code', '`[the docs]()`'],
	['a fence', '```\n[the docs]()\n```'],
	['a comment', '<!-- [the docs]() -->'],
	['an escape', '\\[the docs\\]()'],
];

for (const [name, text] of misses) {
	test(`near miss: ${name}`, () => {
		check(architecture(`### Own\n\n${text}\n`));
	});
}

test('without a template it is information', () => {
	check(
		'⟦[the docs]()⟧\n',
		'information empty-link: `the docs` has no target: write it between the parentheses',
	);
});
