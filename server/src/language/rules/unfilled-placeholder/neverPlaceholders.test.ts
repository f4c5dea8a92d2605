import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { architecture, findingsOf, fragment } from '#test/support/check.ts';
import { textVariants } from '#test/support/textVariants.ts';

/** Markdown in which brackets are no placeholders, whatever else the document says. */
const markdown: readonly (readonly [name: string, ...texts: string[]])[] = [
	[
		'links',
		'[some text](https://example.com)',
		'[some text](<a b>)',
		'[some text](./a.md "title")',
		'[text](#part)',
	],
	['broken links', '[some text] (https://example.com)', '[some text](a b.md)', '[some text](./a b.md)'],
	[
		'reference links',
		'[some text][id]\n\n[id]: x',
		'[some text][]\n\n[some text]: x',
		'[some text]\n\n[some text]: x',
	],
	['references whose definition is missing', '[some text][id]', 'see [some text][other one] there'],
	['definitions', '[some text]: https://example.com', '[some text]: <x> "title"'],
	['footnotes', 'Text[^1] and[^my note].\n\n[^1]: One\n[^my note]: Two', 'Text[^missing one]'],
	['task boxes', '- [ ] open task\n- [x] done task\n- [X] done too', '1. [ ] open task'],
	['alerts', '> [!NOTE]\n> Text', '> [!WARNING] Own title\n> Text', '> [!custom-kind]- Folded\n> Text'],
	['wiki links', '[[Some Page]]', '[[Some Page|other text]]', '![[Embedded File.png]]', '[[a]] and [[b c]]'],
	['badges', '![build state](https://example.com/b.svg)', '[![build state](https://x/b.svg)](https://x)'],
	['autolinks', '<https://example.com/[a]>', 'https://example.com/?q=[two+words]', '<name@example.com>'],
	['escapes', '\\[some text\\]', '\\[some text]', '[some text\\]'],
	['comments', '<!-- [some text] -->', 'a <!-- [some text] --> b'],
	[
		'HTML',
		'a<br>b',
		'<kbd>Ctrl</kbd>',
		'<details>\n<summary>Some text</summary>\n</details>',
		'<img alt="[some text]">',
	],
	['components', '<Tabs>\n<TabItem value="a">\n</TabItem>\n</Tabs>', '<MyComponent />', '<Foo.Bar/>'],
	['anchors', '## Heading {#my-anchor}', 'Text {.class #id}', '<a name="some-name"></a>'],
	['brackets that do not match', 'a [b c', 'a b] c', ']a b[', '[]', '[ ]', '[  ]'],
];

/** Text in brackets that means something of its own. */
const prose: readonly (readonly [name: string, ...texts: string[]])[] = [
	['versions', '[1.2.3]', '[v2.1.0]', '[1.0.0-rc.1]', '## [2.0.0] - 2026-01-01', 'since [v3]'],
	['numbers', '[1]', '[1, 2]', '[12-15]', '[3.5]', '[100 %]', '[50ms]', '[5 GB]', '[-1]', '[+5]'],
	[
		'editorial marks',
		'he [sic] said',
		'[sic!]',
		'[…]',
		'[...]',
		'a [...] b',
		'[citation needed]',
		'[emphasis added]',
	],
	['short tags', '[P] high', '[US1] story', '[A], [B] and [C]', '[OK]', '[N/A]', '[FR2]'],
	['changelog headings', '## [Unreleased]', '[YANKED]', '### [Fixed]'],
	['states', '[optional]', '[deprecated]', '[WIP]', '[draft]', '[required]', '[internal]'],
	['mathematics', '[0, 1)', '(0, 1]', '[a, b]', 'x ∈ [0, n]', '[i]', '[x, y, z]'],
	['glued to a word', 'array[index]', 'items[first item]', 'f()[some key]', 'a]b [c', 'word[some text]'],
	['command lines', 'run cmd --output [file name]', 'cmd -o [file name]', 'cmd --name=[your name]'],
	['addresses', '[https://example.com]', '[name@example.com]', '[www.example.com]'],
	['expressions', '[a == b]', '[x => y]', '[f(x)]', '[a = 1]', '[a && b]', '[$name]', '["a", "b"]'],
	['dates that are about formats', 'as YYYY-MM-DD in logs', 'The format YYYY-MM-DD is used', '`YYYY-MM-DD`'],
	[
		'remarks in parentheses',
		'(insert or delete)',
		'use (insert the coin) first',
		'(fill level)',
		'(see below)',
		'(inserted)',
	],
	['objects', '[object Object]', '[undefined]', '[null]', '[true]'],
];

const code: readonly (readonly [name: string, ...texts: string[]])[] = [
	['regular expressions', '`^[A-Z]{2}[0-9]+$`', '`[^abc]`', '`[a-z_]+`', '```\n^[A-Za-z ]+$\n```'],
	['usage', '`cmd [options] [--flag] <file>`', '```\nusage: cmd [-h] [--out FILE] [input file]\n```'],
	[
		'arrays',
		'`["a", "b"]`',
		'```json\n{ "args": ["dist/index.js"], "n": [1, 2] }\n```',
		'```js\nconst a = [one, two];\n```',
	],
	[
		'subscripts',
		'`items[0]`',
		'```ts\nconst a = items[index].map[some];\n```',
		'`a["b c"]`',
		'`$array[key]`',
	],
	['destructuring', '```ts\nconst [state, setState] = useState();\nconst [first] = list;\n```'],
	['signatures', '```ts\ninterface A {\n  [key: string]: unknown;\n}\n```'],
	[
		'generics',
		'```ts\nMap<string, Foo[]>\nArray<string>\n```',
		'`Map<string, Rule[]>`',
		'A `List<T>`',
		'`Result<T, E>`',
	],
	['Go', '```go\nfunc F[T any](x []T) map[string]int {}\n```'],
	['Rust', '```rust\n#[derive(Debug)]\nlet a: [u8; 4] = [0; 4];\n```'],
	['C#', '```csharp\n[HttpGet]\n[Route("api/[controller]")]\npublic class A {}\n```'],
	[
		'T-SQL',
		'```sql\nSELECT [Name] FROM [dbo].[Users]\nGO\n```',
		'```sql\nCREATE TABLE [Orders] ([Id] INT IDENTITY(1,1))\n```',
	],
	['SQL', '```sql\nSELECT tags[1] FROM t WHERE a = ARRAY[]::TEXT[];\n```'],
	['TOML', '```toml\n[tool.poetry]\n[[package]]\nname = ["a"]\n```'],
	['INI', '```ini\n[section name]\nkey = value\n```', '```\n[core]\n  editor = vim\n```'],
	['YAML', `\`\`\`yaml\non: [push, pull_request]\nrun: \${{ matrix.os }}\n\`\`\``],
	[
		'mermaid flowcharts',
		'```mermaid\nflowchart LR\n  A[Some label] --> B[Other label]\n  B --> C["a [b] c"]\n```',
	],
	['mermaid sequences', '```mermaid\nsequenceDiagram\n  A->>B: send [some data]\n```'],
	['shell tests', '```sh\nif [ -f file ]; then x; fi\n[[ "$a" == b ]] && c\nls [0-9]*.json\n```'],
	[
		'GitHub expressions',
		`\`\${{ github.ref }}\``,
		`Use \${{ secrets.TOKEN }} here`,
		`\`\`\`yaml\nif: \${{ a }}\n\`\`\``,
	],
	['shell variables', `\`\`\`sh\necho \${NAME} $HOME "\${a[@]}"\n\`\`\``],
	[
		'routes of a framework in a block',
		'```\napp/[locale]/page.tsx\n```',
		'```\n├── [slug]\n│   └── page.tsx\n```',
	],
	['logs', '```\n[INFO] started\n2026-01-01 [main] ERROR some.Class\n[2026-01-01 10:00:00] local.INFO\n```'],
	['boxes', '```\n┌──────────┐\n│ [ok]     │\n│ items[0] │\n└──────────┘\n```'],
	['Markdown in a block', '```md\n[some text](x)\n- [ ] open task\n```'],
	['indented code', '    [some text here]\n'],
];

/** Three placeholders that nobody doubts. */
const evidence = '\n\n[first real placeholder], [second real placeholder], [third real placeholder]\n';

for (const [name, ...texts] of [...markdown, ...prose, ...code]) {
	test(`${name} are no placeholders`, () => {
		for (const text of texts) {
			for (const { name: variant, write } of textVariants) {
				deepEqual(findingsOf(write(`${text}\n`)), [], `${variant}: ${text}`);
			}
		}
	});

	test(`${name} are none in a document with placeholders, nor in one that follows a template`, () => {
		for (const text of texts) {
			const unfilled = findingsOf(`${text}${evidence}`);
			deepEqual(
				unfilled.filter((it) => !it.includes('real placeholder')),
				[],
				text,
			);
			deepEqual(findingsOf(architecture(`## Something else\n\n${text}\n`), fragment()), [], text);
		}
	});
}
