import { test } from 'node:test';
import { architecture, check } from '#test/support/check.ts';

const said = (severity: string, token: string, rest = '') =>
	`${severity} unfilled-placeholder: Unfilled: \`${token}\`${rest}`;

/** One word in brackets, or two options: as often something else. The last entry is what the message ends with. */
const weak: readonly (readonly [name: string, text: string, token: string, rest?: string])[] = [
	['one word', 'Hello ⟦[Name]⟧,', '[Name]'],
	['one word in lower case', 'a ⟦[resource]⟧ b', '[resource]'],
	['a name with a dash', '⟦[mcp-name]⟧', '[mcp-name]'],
	['a name with a dot', '⟦[event.type]⟧', '[event.type]'],
	['a name with a number', '⟦[Service1]⟧', '[Service1]'],
	['one word in a cell', '| A |\n| --- |\n| ⟦[Enter]⟧ |', '[Enter]', ' (A)'],
	['two options', '⟦[mobile/web]⟧', '[mobile/web]', ': mobile or web'],
	['capitals', '⟦[DATABASE]⟧', '[DATABASE]'],
	['capitals of several words', '⟦[STABLE RUST]⟧', '[STABLE RUST]'],
	['names one after the other', '⟦[AWS, GCE]⟧', '[AWS, GCE]'],
	['a tag before text', '- ⟦[Tests]⟧ add a case', '[Tests]'],
	['a phrase as a tag before text', '- ⟦[Web team]⟧ add a case', '[Web team]'],
	['a phrase as a tag behind a task box', '- [ ] ⟦[Web team]⟧ add a case', '[Web team]'],
	['a phrase as a tag behind another', '[P] ⟦[Web team]⟧ add a case', '[Web team]'],
	['a phrase as a tag before another', '⟦[Web team]⟧ [P] add a case', '[Web team]'],
	['one word in Japanese', '⟦[システム名]⟧', '[システム名]'],
	['one word in escaped angles', '⟦\\<name\\>⟧', '\\<name\\>'],
	['one word as a code span', 'Use `⟦[file]⟧`.', '[file]'],
	['a segment of a path', '`app/⟦[slug]⟧/page.tsx`', '[slug]'],
	['the value of a JSON string', '```json\n{ "key": "⟦[value]⟧" }\n```', '[value]'],
	['a name in SQL', '```sql\nCREATE TABLE ⟦[orders]⟧ (\n```', '[orders]'],
	['an entity', '```mermaid\nerDiagram\n  ⟦[ORDER]⟧ ||--o{ ITEM : has\n```', '[ORDER]'],
	['a declaration', '```ts\nclass ⟦[Name]⟧ {}\n```', '[Name]'],
];

for (const [name, text, token, rest] of weak) {
	test(`${name}: a hint in a document that says nothing else`, () => {
		check(`${text}\n`, said('hint', token, rest));
	});

	test(`${name}: full severity beside three placeholders`, () => {
		const others = ['[first real thing]', '[second real thing]', '[third real thing]'];
		check(
			`${text}\n\n${others.map((it) => `⟦${it}⟧`).join(' ')}\n`,
			said('information', token, rest),
			...others.map((it) => said('information', it)),
		);
	});
}

/** A long text of ordinary words. */
const long = `${'Nothing to see in this line of text. '.repeat(60)}\n\n`;

test('in a short document one strong placeholder is enough, in a long one it takes three', () => {
	check('⟦[Name]⟧ ⟦[some thing]⟧\n', said('information', '[Name]'), said('information', '[some thing]'));
	check(`${long}⟦[Name]⟧ ⟦[some thing]⟧\n`, said('hint', '[Name]'), said('information', '[some thing]'));
	check(
		`${long}⟦[Name]⟧ ⟦[some thing]⟧ ⟦[more things]⟧\n`,
		said('hint', '[Name]'),
		said('information', '[some thing]'),
		said('information', '[more things]'),
	);
	check(
		`${long}⟦[Name]⟧ ⟦[some thing]⟧ ⟦[more things]⟧ ⟦[last thing]⟧\n`,
		said('information', '[Name]'),
		said('information', '[some thing]'),
		said('information', '[more things]'),
		said('information', '[last thing]'),
	);
});

test('weak placeholders are no evidence for each other', () => {
	check(
		'⟦[One]⟧ ⟦[Two]⟧ ⟦[Three]⟧ ⟦[Four]⟧\n',
		...['[One]', '[Two]', '[Three]', '[Four]'].map((it) => said('hint', it)),
	);
});

test('a template is evidence, in prose', () => {
	check(
		architecture('## Something else\n\nHello ⟦[Name]⟧, `[file]` in `app/[slug]/page.tsx`.\n'),
		said('warning', '[Name]', ' (Something else)'),
	);
});

/** Spellings that mean something else in most documents. */
const marked: readonly (readonly [name: string, token: string])[] = [
	['two words in braces', '{two words}'],
	['one word in double braces', '{{name}}'],
	['double braces with spaces', '{{ name }}'],
	['angles', '<your-name>'],
	['angles around words', '<your name>'],
];

for (const [name, token] of marked) {
	test(`${name}: silent without evidence, however often it repeats`, () => {
		check(`Text ${token}.\n`);
		check(`${long}Text ${token}, ${token}, ${token} and ${token}.\n`);
		check(architecture(`## Something else\n\nText ${token}.\n`));
	});

	test(`${name}: reported beside three placeholders`, () => {
		const others = ['[first real thing]', '[second real thing]', '[third real thing]'];
		check(
			`${others.map((it) => `⟦${it}⟧`).join(' ')}\n\n⟦${token}⟧ is it\n`,
			...others.map((it) => said('information', it)),
			said('information', token),
		);
	});
}

test('three different ones are evidence', () => {
	const tokens = ['{context and problem}', '{decision drivers}', '{title of option 1}'];
	check(
		`${long}${tokens.map((it) => `⟦${it}⟧`).join(' ')}\n`,
		...tokens.map((it) => said('information', it)),
	);
});

test('one word in braces is a parameter, an element of HTML is an element', () => {
	check(
		`⟦[first thing]⟧\n\n⟦[second thing]⟧\n\n⟦[third thing]⟧\n\n{name} \`{id}\` <b>bold</b> \${name} %{name}\n`,
		said('information', '[first thing]'),
		said('information', '[second thing]'),
		said('information', '[third thing]'),
	);
});
