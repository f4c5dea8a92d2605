import { test } from 'node:test';
import { check } from '#test/support/check.ts';

const unfilled = (token: string, rest = '') =>
	`information unfilled-placeholder: Unfilled: \`${token}\`${rest}`;

/** Forms that count alone, in a document that follows no template. The last entry is what the message ends with. */
const strong: readonly (readonly [name: string, text: string, token: string, rest?: string])[] = [
	['a phrase', 'We use ⟦[your favourite database]⟧.', '[your favourite database]'],
	['two words', '⟦[Project name]⟧', '[Project name]'],
	['a phrase with punctuation', '⟦[Name, title and role (if any).]⟧', '[Name, title and role (if any).]'],
	['a phrase with a number', '⟦[2-3 sentences]⟧', '[2-3 sentences]'],
	['a phrase with an emoji', '⟦[🚀 Launch date]⟧', '[🚀 Launch date]'],
	['a phrase in Japanese', '⟦[システム 名]⟧', '[システム 名]'],
	['a phrase with marks', '⟦[a *very* short `summary`]⟧', '[a *very* short `summary`]'],
	['a phrase with a link', '⟦[see [the guide](./guide.md) first]⟧', '[see [the guide](./guide.md) first]'],
	['a phrase around brackets', '⟦[outer [inner] words]⟧', '[outer [inner] words]'],
	['a phrase over two lines', '⟦[over two\nlines]⟧', '[over two lines]'],
	['a phrase over two lines of a quote', '> ⟦[over two\n> lines]⟧', '[over two lines]'],
	['a phrase in bold', '**⟦[Project name]⟧**', '[Project name]'],
	['a phrase in a heading', '## ⟦[Project name]⟧', '[Project name]', ' (heading)'],
	['a phrase in an item', '- Owner: ⟦[Team name]⟧', '[Team name]', ' (Owner)'],
	['a phrase in a cell', '| Owner |\n| --- |\n| ⟦[Team name]⟧ |', '[Team name]', ' (Owner)'],
	['a phrase behind a task box', '- [ ] ⟦[Owner to be named]⟧', '[Owner to be named]'],
	['a phrase at the head of a line, before a bracket', '⟦[First name]⟧ [b](c)', '[First name]'],
	['three options', '⟦[low/medium/high]⟧', '[low/medium/high]', ': low, medium or high'],
	[
		'three options with spaces',
		'⟦[low | medium | very high]⟧',
		'[low | medium | very high]',
		': low, medium or very high',
	],
	['SCREAMING_SNAKE', '⟦[API_TOKEN]⟧', '[API_TOKEN]'],
	['SCREAMING_SNAKE with digits', '⟦[KEY_2]⟧', '[KEY_2]'],
	['SCREAMING_SNAKE in code', '`⟦[API_TOKEN]⟧`', '[API_TOKEN]'],
	['a mention', '⟦[@team]⟧', '[@team]'],
	['a mention with a dash', '⟦[@team-member]⟧', '[@team-member]'],
	['e.g.', '⟦[e.g. PostgreSQL]⟧', '[e.g. PostgreSQL]'],
	['e.g. with a comma', '⟦[e.g., PostgreSQL]⟧', '[e.g., PostgreSQL]'],
	['for example', '⟦[for example: Redis]⟧', '[for example: Redis]'],
	['z. B.', '⟦[z.B. Redis]⟧', '[z.B. Redis]'],
	['insert', '⟦[insert name]⟧', '[insert name]'],
	['INSERT', '⟦[INSERT DATE]⟧', '[INSERT DATE]'],
	['your', '⟦[your name]⟧', '[your name]'],
	['TBD', '⟦[TBD]⟧', '[TBD]'],
	['TODO with text', '⟦[TODO: write this]⟧', '[TODO: write this]'],
	['a date mask in brackets', '⟦[YYYY-MM-DD]⟧', '[YYYY-MM-DD]'],
	['a date mask with text', '⟦[Created: YYYY-MM-DD]⟧', '[Created: YYYY-MM-DD]'],
	['a date after a label', 'Created: ⟦YYYY-MM-DD⟧', 'YYYY-MM-DD'],
	['a date after a bold label', '**Created:** ⟦YYYY-MM-DD⟧', 'YYYY-MM-DD', ' (Created)'],
	['a date in an italic line', '*Created: ⟦YYYY-MM-DD⟧*', 'YYYY-MM-DD', ' (Created)'],
	['a date alone in a cell', '| Date |\n| --- |\n| ⟦YYYY-MM-DD⟧ |', 'YYYY-MM-DD', ' (Date)'],
	['a date with slashes', 'Due: ⟦DD/MM/YYYY⟧', 'DD/MM/YYYY'],
	['a German date', 'Datum: ⟦TT.MM.JJJJ⟧', 'TT.MM.JJJJ'],
	['a date after a full-width colon', '日付：⟦YYYY-MM-DD⟧', 'YYYY-MM-DD'],
	['escaped angles', '⟦\\<Name of the system\\>⟧', '\\<Name of the system\\>'],
	['escaped angles, one backslash', '⟦\\<Name of the system>⟧', '\\<Name of the system>'],
	['angles as entities', '⟦&lt;Name of the system&gt;⟧', '&lt;Name of the system&gt;'],
	['escaped angles in a heading', '## Building block ⟦\\<black box 1\\>⟧', '\\<black box 1\\>', ' (heading)'],
	['insert in parentheses', '⟦(insert your name)⟧', '(insert your name)'],
	['fill in', '- Owner: ⟦(fill me in …)⟧', '(fill me in …)', ' (Owner)'],
	['insert in a cell', '| A |\n| --- |\n| ⟦(insert a name here)⟧ |', '(insert a name here)', ' (A)'],
	['a phrase in a box', '```\n┌────────────┐\n│ ⟦[Web server]⟧│\n└────────────┘\n```', '[Web server]'],
	[
		'options in a box',
		'```\n┌────────────┐\n│ ⟦[Redis/CDN]⟧ │\n└────────────┘\n```',
		'[Redis/CDN]',
		': Redis or CDN',
	],
	['a number to come', '⟦[###-feature-name]⟧', '[###-feature-name]'],
	['front matter', '---\nowner: "⟦[Team name]⟧"\n---', '[Team name]', ' (owner)'],
	['metadata', '> **Owner:** ⟦[Team name]⟧', '[Team name]', ' (Owner)'],
];

for (const [name, text, token, rest] of strong) {
	test(`${name} is unfilled`, () => {
		check(`${text}\n`, unfilled(token, rest));
	});
}

test('several on a line', () => {
	check(
		'⟦[first thing]⟧ and ⟦[second thing]⟧, ⟦[third thing]⟧\n',
		unfilled('[first thing]'),
		unfilled('[second thing]'),
		unfilled('[third thing]'),
	);
});

test('next to links and code', () => {
	check(
		'[a](b) ⟦[first thing]⟧ `c[0]` [^1] ⟦[second thing]⟧\n\n[^1]: d\n',
		unfilled('[first thing]'),
		unfilled('[second thing]'),
	);
});

/** Near misses of the forms above. */
const misses: readonly (readonly [name: string, text: string])[] = [
	['a date in a sentence', 'Dates are written YYYY-MM-DD there.'],
	['a date that is a value', 'Created: 2026-01-31'],
	['a date in a column about formats', '| Date format |\n| --- |\n| YYYY-MM-DD |'],
	['a date in a field about formats', '- Pattern: YYYY-MM-DD'],
	['a longer word', 'Created: XYYYY-MM-DDX'],
	['insert within a sentence', 'Then (insert the coin) and wait.'],
	['insert as a remark', '(insert and update)'],
	['an element in escaped angles', 'Use \\<br\\> or \\<div class="a"\\>.'],
	['comparison', 'a \\< b and c \\> d'],
	['a phrase in a code span', '`[two words]`'.replace('two words', 'two words()')],
	['a phrase in code', '```ts\nconst a = [some value];\n```'],
	['a phrase in a link', '[[two words]](https://example.com)'],
	['a phrase in an image', '![two words](a.png)'],
	['a phrase in the title of a link', '[a](b "[two words]")'],
	['a date mask in code', '`YYYY-MM-DD`'],
	['a quoted phrase', '["two words"]'],
];

for (const [name, text] of misses) {
	test(`no placeholder: ${name}`, () => {
		check(`${text}\n`);
	});
}
