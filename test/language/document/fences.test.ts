import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf } from '../../support/describeFacts.ts';

const fences: readonly (readonly [name: string, text: string, ...lines: string[]])[] = [
	['backticks', '```sql\nSELECT 1\n```\n', 'sql ‹SELECT 1\n›'],
	['tildes', '~~~sql\nSELECT 1\n~~~\n', 'sql ‹SELECT 1\n›'],
	['a longer fence around a shorter', '````md\n```\n````\n', 'md ‹```\n›'],
	['no language', '```\nx\n```\n', ' ‹x\n›'],
	['the language in lower case', '```SQL\nx\n```\n', 'sql ‹x\n›'],
	['more behind the language', '```ts title="a.ts" {1}\nx\n```\n', 'ts ‹x\n›'],
	['attributes in braces', '```{.python}\nx\n```\n', ' ‹x\n›'],
	['empty', '```sql\n```\n', 'sql ‹›'],
	['one blank line', '```sql\n\n```\n', 'sql ‹\n›'],
	['indented by three', '   ```sql\n   x\n   ```\n', 'sql ‹   x\n›'],
	['in a list item', '- a\n\n  ```sql\n  x\n  ```\n', 'sql ‹  x\n›'],
	['in a nested list item', '- a\n  1. b\n     ```sql\n     x\n     ```\n', 'sql ‹     x\n›'],
	['in a quote', '> ```sql\n> x\n> ```\n', 'sql ‹> x\n›'],
	['in a quote in a list item', '- > ```sql\n  > x\n  > ```\n', 'sql ‹  > x\n›'],
	['not closed', '```sql\nx\n\ny\n', 'sql ‹x\n\ny\n›'],
	['not closed, nothing in it', '```sql', 'sql ‹›'],
	['closed by the end of the quote', '> ```sql\n> x\n\ny\n', 'sql ‹> x›'],
	['closed by the end of the list item', '- ```sql\n  x\n\ny\n', 'sql ‹  x\n›'],
	['a shorter fence does not close', '````\n```\nx\n', ' ‹```\nx\n›'],
	['indented code', '    x\n    y\n', 'indented ‹    x\n    y›'],
	['indented by a tab', '\tx\n', 'indented ‹\tx›'],
	['inline code is no fence', '```x``` y\n'],
];

for (const [name, text, ...lines] of fences) {
	test(name, () => {
		deepEqual(factsOf(text, 'fences'), lines);
	});
}

test('a fence belongs to the bold label above it', () => {
	deepEqual(factsOf('**SQL:**\n\n```sql\nx\n```\n\n**Prisma:**\n\n```prisma\ny\n```\n', 'fences'), [
		'sql ‹x\n› of SQL',
		'prisma ‹y\n› of Prisma',
	]);
});

/** Candidates in code: what the position of a bracket says about it. */
const candidates: readonly (readonly [text: string, ...lines: string[]])[] = [
	['```sql\nCREATE TABLE [orders] (\n```', 'square fence name ‹[orders]› at fence sql'],
	['```sql\n  [field] VARCHAR(1),\n```', 'square fence name ‹[field]› at fence sql'],
	['```sql\nSELECT tags[one]\n```', 'square fence other ‹[one]› at fence sql'],
	['```prisma\nmodel [Name] {\n```', 'square fence name ‹[Name]› at fence prisma'],
	['```ts\nconst [Name]Schema = new Schema();\n```', 'square fence name ‹[Name]› at fence ts'],
	['```ts\nconst [latest] = events;\n```', 'square fence other ‹[latest]› at fence ts'],
	[
		'```json\n{ "[name]": "vault::[key]" }\n```',
		'square fence value ‹[name]› at fence json',
		'square fence value ‹[key]› at fence json',
	],
	['```json\n{ "a": ["[name]"] }\n```', 'square fence value ‹[name]› at fence json'],
	['```json\n{ "a": ["dist/index.js"] }\n```'],
	['```json\n{ "a": ["x", "y"], "b": [1, 2] }\n```'],
	[
		'```mermaid\nerDiagram\n  [A1] ||--o{ [B2] : "x"\n```',
		'square fence name ‹[A1]› at fence mermaid',
		'square fence name ‹[B2]› at fence mermaid',
	],
	['```mermaid\nflowchart LR\n  a[Label] --> b\n```', 'square fence other ‹[Label]› at fence mermaid'],
	['```\n[whole line]\n```', 'square fence whole ‹[whole line]› at fence '],
	['```\ncurl https://x/[resource]/y\n```', 'square fence segment ‹[resource]› at fence '],
	[
		`\`\`\`\n{{ name }} \${{ github.ref }} <value>\n\`\`\``,
		'double-curly fence other ‹{{ name }}› at fence ',
		'angle fence other ‹<value>› at fence ',
	],
	['`[x_y]`', 'square code-span whole ‹[x_y]› under start'],
	['`/v1/[resource]`', 'square code-span segment ‹[resource]› under start'],
	['`vault::[key]`', 'square code-span value ‹[key]› under start'],
	['`a[i]`', 'square code-span other ‹[i]› under start'],
	['`^[A-Z]{2}$`', 'square code-span other ‹[A-Z]› under start'],
];

for (const [text, ...lines] of candidates) {
	test(`candidates: ${JSON.stringify(text)}`, () => {
		deepEqual(factsOf(`${text}\n`, 'candidates'), lines);
	});
}

test('a text that is wrapped in the cell of a box is one candidate', () => {
	const box = '┌──────┐┌──────┐\n│ [one ││ [x   │\n│  two ││  y]  │\n│  six]││      │\n└──────┘└──────┘';
	deepEqual(factsOf(`\`\`\`text\n${box}\n\`\`\`\n`, 'candidates'), [
		'square fence box ‹[one› + ‹two› + ‹six]› at fence text',
		'square fence box ‹[x› + ‹y]› at fence text',
	]);
});

test('boxes drawn with plus and minus are boxes too', () => {
	deepEqual(factsOf('```\n+------+\n| [one |\n| two] |\n+------+\n```\n', 'candidates'), [
		'square fence box ‹[one› + ‹two]› at fence ',
	]);
});

test('a bracket that no cell below closes is none', () => {
	deepEqual(factsOf('```\n┌──────┐\n│ [one │\n│      │\n│ two] │\n└──────┘\n```\n', 'candidates'), []);
	deepEqual(factsOf('```\n┌──────┐\n│ [one │\n└──────┘\n two] \n```\n', 'candidates'), []);
});
