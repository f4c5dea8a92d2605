import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { MarkdownTokenizer } from './markdownTokenizer.ts';

const tokenizer = await MarkdownTokenizer.create();

/** Each `⟦…⟧` must be coloured as a placeholder and each `⟪…⟫` as a secret reference, and nothing else. */
function check(marked: string): void {
	equal(mark(marked.replace(/[⟦⟧⟪⟫]/g, '')), marked);
}

function mark(text: string): string {
	const lines = text.split('\n');
	for (const { line, start, end, scope } of tokenizer.spans(text).toReversed()) {
		const [open, close] = scope === 'variable.parameter.placeholder.archdocs' ? '⟦⟧' : '⟪⟫';
		const lineText = lines[line] ?? '';
		lines[line] = lineText.slice(0, start) + open + lineText.slice(start, end) + close + lineText.slice(end);
	}
	return lines.join('\n');
}

test('phrases, in paragraphs, lists, headings, quotes and cells', () => {
	check('Write ⟦[what this controls]⟧ here, ⟦[2-3 sentences, e.g. "This document"]⟧.');
	check('- **Cause:** ⟦[Why this happens]⟧\n  - ⟦[How to avoid it]⟧');
	check('# ⟦[Architecture title]⟧ Architecture');
	check('### ⟦[IntegrationName1]⟧: ⟦[ServiceName]⟧');
	check('> **Owner:** ⟦[Name of the team]⟧');
	check('| A | B |\n|---|---|\n| **⟦[ComponentName1]⟧** | ⟦[What it does]⟧ |');
	check('*⟦[Follow same structure as above]⟧*');
	check('Größe: ⟦[Größe der Datenbank]⟧');
});

test('options, constants, names, mentions and dates', () => {
	check('> **Status:** ⟦[draft/active/deprecated]⟧');
	check('Type: ⟦[API Key / OAuth2 / mTLS / JWT]⟧');
	check('⟦[VAR_NAME_1]⟧ and ⟦[TABLE1]⟧ and ⟦[Service2]⟧ and ⟦[ServiceName]⟧ and ⟦[table_name]⟧');
	check('> **Owner:** ⟦[@team-member]⟧');
	check('*Created: ⟦YYYY-MM-DD⟧*');
	check('**Date:** ⟦YYYY-MM-DD⟧');
	check('Due ⟦[YYYY-MM-DD]⟧');
	check('| Date |\n|---|\n| ⟦YYYY-MM-DD⟧ |');
	check('Write dates as YYYY-MM-DD.');
});

test('code spans', () => {
	check('| `⟦[VAR_NAME_1]⟧` | `⟦[mcp-name]⟧` | `⟦[event.type]⟧` |');
	check('Call `GET /orders/⟦[ORDER_ID]⟧` and ``⟦[view_name]⟧``.');
	check('`[ ]` `[x]` `[X]` `[1.2.0]` `[v1]` `[0]` `[a-z0-9]` `["a"]` `[a, b]` `[optional]` `[HttpGet]`');
	check('`[dependencies]` `[tool.poetry]` `values[MAX_SIZE]` `#[Some_NAME]` `app/[slug]/page.tsx`');
});

test('secret references', () => {
	check('Read `⟪vault::stripe-key⟫`, or ⟪vault::db/orders#password⟫.');
	check('`⟪vault::⟫⟦[secret-key]⟧`');
	check('`vault::Vault::open()`, vault::open() and `keyvault::open` are code; `vault::` is not finished.');
	check('```json\n{ "A": "⟪vault::stripe-key⟫", "B": "⟪vault::⟫⟦[secret-key]⟧" }\n```');
	check('```yaml\nkey: ⟪vault::stripe-key⟫\n```');
	check('```rust\nlet open = vault::open;\n```');
});

test('links, images, footnotes, boxes, alerts and wiki links are left alone', () => {
	check('[Some text](https://example.com) [Some text][some id] [Some text][] ![Some text](a.png)');
	check('[![Build status](a.svg)](b) [Text with [nested words] inside](b) [[Some page]] [^Some note]');
	check('- [ ] open\n- [x] done\n- [X] done');
	check('> [!NOTE]\n> Text.');
	check('[some id]: https://example.com "Title"\n[MADR template]: https://example.com');
	check('[^1]: Text.');
	check('\\[Not a link\\]');
});

test('versions, numbers, tags and well-known words are left alone', () => {
	check('[1.2.3] [2024-01-01] [0, 1] [N/A] [I/O] [v1/v2] [docs/file.md] [sic] [P] [US1]');
	check('[TypeScript] [GitHub] [RFC2119] [Unreleased] [LinuxOnly] [@babel/core] [owner/repo#12]');
});

test('text that is no Markdown is left alone', () => {
	check('---\ntags: [Some words, here]\nstatus: [draft/active]\n---\n');
	check('<!-- [Some words here] -->');
	check('Text.\n\n    [Indented code here]\n');
	check('<div data-x="[Some words here]">\n</div>');
});

test('fenced code: placeholders where a name is expected', () => {
	check('```sql\nCREATE TABLE ⟦[table_name]⟧ (\n  ⟦[field1]⟧ VARCHAR(255)\n);\n```');
	check('```prisma\nmodel ⟦[ModelName]⟧ {\n  ⟦[field1]⟧  String\n}\n```');
	check('```typescript\nconst ⟦[ModelName]⟧Schema = new Schema({\n  ⟦[field1]⟧: { type: String },\n});\n```');
	check('```mermaid\nerDiagram\n    ⟦[TABLE1]⟧ ||--o{ ⟦[TABLE2]⟧ : "relationship"\n```');
	check('```json\n{ "⟦[mcp-name]⟧": { "API_URL": "⟦[endpoint]⟧", "args": ["dist/index.js"] } }\n```');
	check('```\n│  ⟦[REST / GraphQL / Server Actions]⟧  │ ⟦[Service1]⟧ │ ⟦[critical/high/low]⟧ │\n```');
	check('```ts\n// ⟦[What this does]⟧\n```');
});

test('fenced code: what is code stays code', () => {
	check('```ts\nconst all: string[] = [FOO_BAR]; all[FOO_BAR]; const [count1] = all; x = [UserService]\n```');
	check("```ts\ndocument.querySelector('[data-id]');\n```");
	check('```json\n{ "[markdown]": { "editor.wordWrap": "on" } }\n```');
	check('```ini\n[Desktop Entry]\nName=[Foo]\n```');
	check('```yaml\ntags: [SOME_TAG]\n```');
	check('```rust\n#[derive(Debug)]\n```');
	check('```mermaid\nflowchart LR\n  A[Web Browser] --> B[API Server]\n```');
	check('```sh\nif [ -f "$FILE" ]; then ls [options] [FILE...]; fi\n```');
	check('```md\n[Some text](a.md)\n```');
});

test('a fence ends where it ends', () => {
	check('```\ntext\n```\n⟦[What this controls]⟧');
});

test('both grammars know the same words', async () => {
	const [inText, inFences] = await Promise.all(
		['placeholders', 'fences'].map(async (name) => {
			const path = new URL(`../../syntaxes/archdocs.${name}.injection.json`, import.meta.url);
			const words = /\[A-Z\]\[A-Z0-9\]\*.*?\/YYYY\)/.exec(await readFile(path, 'utf8'))?.[0];
			return words?.replace(/\(\?:\\\\p\{Lu\}.*?\[0-9\]\*\|/, '');
		}),
	);
	notEqual(inText, undefined);
	deepEqual(inText, inFences);
});
