import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { builtInTemplates } from '#language/template/builtInTemplates.generated.ts';
import { createRenderer } from '../../server/src/rendering/createRenderer.ts';
import { findSecrets } from '../../server/src/secrets/secretPatterns.ts';
import { service } from '../support/check.ts';
import { githubToken } from '../support/credentials.ts';
import { rendered } from '../support/rendered.ts';

const readers = (text: string) => rendered(text, { forReaders: true }).html;

test('renders GFM tables, task lists and strikethrough', () => {
	const html = readers(
		'| A | B |\n| :-- | --: |\n| `a\\|b` | ~~c~~ |\n\n- [x] done\n- [ ] open\n\nhttps://a.example/x\n',
	);
	match(html, /<div class="archdocs-table"><table>\s*<thead>\s*<tr>\s*<th align="left">A<\/th>/);
	match(html, /<td align="left"><code>a\|b<\/code><\/td>\s*<td align="right"><del>c<\/del><\/td>/);
	match(html, /<input type="checkbox" checked disabled aria-label="Done"> done/);
	match(html, /<input type="checkbox" disabled aria-label="Not done"> open/);
	match(html, /<a href="https:\/\/a\.example\/x">https:\/\/a\.example\/x<\/a>/);
});

test('numbers footnotes across chunks', () => {
	const html = readers(
		'One[^b].\n\n## A\n\nTwo[^a] and again[^b].\n\n[^a]: Of *A*, see [^c].\n\n## B\n\n[^b]: Of B.\n[^c]: Of C.\n[^d]: Of nobody.\n',
	);
	match(html, /One<sup><a href="#doc-FN-1" id="doc-FNREF-1" aria-label="Footnote 1">1<\/a><\/sup>/);
	match(html, /Two<sup><a href="#doc-FN-2" id="doc-FNREF-2" aria-label="Footnote 2">2<\/a><\/sup>/);
	match(html, /again<sup><a href="#doc-FN-1" id="doc-FNREF-1-2" aria-label="Footnote 1">1<\/a><\/sup>/);
	const notes = html.slice(html.indexOf('<section'));
	match(notes, /<li id="doc-FN-1">\s*<p>Of B\. <a href="#doc-FNREF-1"[^>]*>↩<\/a> <a href="#doc-FNREF-1-2"/);
	match(notes, /<li id="doc-FN-2">\s*<p>Of <em>A<\/em>, see <sup><a href="#doc-FN-3"/);
	match(notes, /<li id="doc-FN-3">\s*<p>Of C\./);
	doesNotMatch(html, /Of nobody/);
});

test('gives footnotes and headings different ids', () => {
	const html = readers('## FN 1\n\nA[^1].\n\n## FNREF 1\n\n[^1]: B\n');
	const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
	deepEqual(new Set(ids).size, 4, ids.join());
});

test('shows references without a definition as text', () => {
	match(readers('One[^b] and [ref][c].\n'), /One\[\^b\] and \[ref\]\[c\]\./);
});

test('gives headings unique ids that links can target', () => {
	const html = readers('# A b\n\n## C & `d`\n\n[up](#a-b)\n\n## A b\n\n### A b\n');
	deepEqual(
		[...html.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id),
		['doc-a-b', 'doc-c--d', 'doc-a-b-1', 'doc-a-b-2'],
	);
	match(html, /<a href="#doc-a-b">up<\/a>/);
});

test('resolves link definitions across chunks', () => {
	const html = readers('[x], [y][X] and ![z][x]\n\n## A\n\n[x]: ./b.md "B"\n');
	match(html, /<a href="\.\/b\.md" title="B">x<\/a>, <a href="\.\/b\.md" title="B">y<\/a>/);
	match(html, /<img title="B" alt="z" src="\.\/b\.md">/);
});

test('uses the first of several definitions, even if another is nearer', () => {
	const html = readers('# A\n\n[a]: ./first\n\n# B\n\n[a]\n\n[a]: ./second\n\n# C\n\n[a]\n\n[A]: ./third\n');
	deepEqual(
		[...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url),
		['./first', './first'],
	);
	const notes = readers('# A\n\n[^a]: First\n\n# B\n\nx[^a]\n\n[^a]: Second\n');
	match(notes, /<p>First /);
	doesNotMatch(notes, /Second/);
});

test('resolves definitions from and to footnotes', () => {
	match(
		readers('A[^1].\n\n## B\n\n[^1]: See [x].\n\n## C\n\n[x]: ./x.md\n'),
		/See <a href="\.\/x\.md">x<\/a>/,
	);
	match(readers('A[^1] and [x].\n\n[^1]: See.\n\n    [x]: ./x.md\n'), /and <a href="\.\/x\.md">x<\/a>/);
});

test('gives footnote references unique ids in chunks joined by HTML', () => {
	const html = readers(
		'<details>\n\nA[^1] B[^1]\n\n## C\n\nD[^1]\n\n</details>\n\n## E\n\nF[^1]\n\n[^1]: G\n',
	);
	deepEqual(
		[...html.matchAll(/id="doc-FNREF-([^"]*)"/g)].map(([, id]) => id),
		['1', '1-2', '1-3', '1-4'],
	);
	equal([...html.matchAll(/href="#doc-FNREF-/g)].length, 4);
});

test('links a footnote back to its reference in a later footnote', () => {
	match(
		readers('A[^1].\n\n[^1]: B[^2].\n[^2]: C[^1].\n'),
		/B.*href="#doc-FNREF-1".*href="#doc-FNREF-1-2"[\s\S]*C/,
	);
});

test('renders chunks joined by HTML as one block', () => {
	const { blocks } = rendered(
		'A\n\n<details>\n<summary>S</summary>\n\n## B\n\nIn it.\n\n</details>\n\n## C\n\nD\n',
	);
	const [, joined] = blocks;
	match(
		joined?.html ?? '',
		/^<details>\s*<summary>S<\/summary>\s*<h2[^>]*>B<\/h2>\s*<p[^>]*>In it\.<\/p>\s*<\/details>$/,
	);
	match(blocks[2]?.html ?? '', /^<h2[^>]*>C/);
});

test('closes unclosed HTML at the end of its chunk', () => {
	const { blocks } = rendered('<div align="center">\n\nA\n\n## B\n\nC\n');
	match(blocks[0]?.html ?? '', /^<div align="center">\s*<p[^>]*>A<\/p>\s*<\/div>$/);
	match(blocks[1]?.html ?? '', /^<h2/);
});

test('shows HTML nested too deeply as source and renders the rest', () => {
	const exposures = ({ text }: { readonly text: string }) => findSecrets(text);
	for (const deep of [
		`${'<div>'.repeat(4_000)}\n\n${githubToken}\n`,
		`${githubToken}\n\n${'<div>\n\n'.repeat(4_000)}`,
		`${`${'<span>'.repeat(50)}\n`.repeat(60)}${githubToken}\n`,
		`${githubToken}\n\n${'<font>'.repeat(4_000)}\n`,
	]) {
		const text = `# A\n\n## B\n\n${deep}\n## C\n\nD[^1]\n\n[^1]: E\n`;
		const { blocks, html } = rendered(text, { exposures });
		match(
			html,
			/<h1[^>]*>A<\/h1>[\s\S]*<pre><code>## B[\s\S]*•••[\s\S]*<h2[^>]*>C<\/h2>[\s\S]*<li id="doc-FN-1">\s*<p>E/,
		);
		equal(html.includes(githubToken), false);
		const lines = blocks.reduce((sum, block) => sum + block.lines, 0);
		equal(lines, text.split('\n').length - 1);
	}
	const notes = readers(`A[^1]\n\n[^1]: B ${'<b>'.repeat(200)}\n`);
	match(notes, /<li id="doc-FN-1"><pre><code>\[\^1\]: B (?:&#x3C;b>){200}<\/code><\/pre> <a/);
	const twenty = readers(`${'<div>\n\n'.repeat(20)}A\n`);
	match(twenty, /(?:<div>\s*){20}<p>A/);
});

test('shows lone surrogates as replacement characters', () => {
	match(
		readers('# A\n\nx <b title="\uDE00\uDE00">\uDE00\uDE00</b>[^1]\n\n[^1]: \uD83D\n'),
		/<b title="��">��<\/b>[\s\S]*<p>� /,
	);
	match(readers('<b title="\u{1F600}">\u{1F600}</b>\n'), /<b title="\u{1F600}">\u{1F600}</u);
});

test('renders a long list in steps, and only its changed part after an edit', () => {
	const renderer = createRenderer(service.treesOf);
	const text = `# A\n\n${Array.from({ length: 10_000 }, (_, index) => `- item ${index}\n`).join('')}`;
	const document = service.parser.parse(text);
	const marks = () => [{ marks: [], slugs: ['a'], titles: ['A'], fillable: new Set<number>(), pairs: [] }];
	const steps = [...renderer.render({ document, marks: marks(), missing: [], forReaders: false })];
	equal(steps.length > 10, true);
	const before = renderer.rendered;
	const at = text.indexOf('item 5000');
	const edited = service.parser.update(document, { span: { start: at, end: at }, text: 'new ' });
	const blocks = [
		...renderer.render({ document: edited, marks: marks(), missing: [], forReaders: false }),
	].flat();
	equal(renderer.rendered - before, 1);
	const html = blocks.map((block) => block.html).join('');
	match(html, />new item 5000</);
	equal([...html.matchAll(/<li/g)].length, 10_000);
	equal(
		blocks.reduce((sum, { lines }) => sum + lines, 0),
		10_002,
	);
});

test('renders alerts as alerts and other quotes as quotes', () => {
	match(
		readers('> [!WARNING]\n> Take *care*.\n'),
		/<div class="markdown-alert markdown-alert-warning">\s*<p class="markdown-alert-title"><span>Warning<\/span><\/p>\s*<p>Take <em>care<\/em>\.<\/p>/,
	);
	match(readers('> [!WARNINGS]\n> Take care.\n'), /<blockquote>\s*<p>\[!WARNINGS\]/);
	match(readers('> [!NOTE] here\n'), /<blockquote>/);
});

test('renders metadata as a description list, from a quote or front matter', () => {
	const terms =
		/<dl class="archdocs-metadata"><div><dt>Type<\/dt><dd>Plan<\/dd><\/div><div><dt>Owner<\/dt><dd>/;
	const quoted = readers('> **Type:** Plan\n> **Owner:** *@a*, [b](b.md)\n\n# T\n');
	match(quoted, terms);
	match(quoted, /<dd><em>@a<\/em>, <a href="b\.md">b<\/a><\/dd>/);
	match(readers('---\nType: Plan\nOwner: "@a"\n---\n\n# T\n'), terms);
	match(readers('---\ntags:\n  - a\n  - b\nfor: [c, d]\n---\n'), /<dd>a, b<\/dd>.*<dd>\[c, d\]<\/dd>/);
	doesNotMatch(readers('# T\n\n## A\n\n> **Type:** Plan\n'), /<dl/);
});

test('highlights code in known languages', () => {
	match(
		readers('```ts\nconst a = 1;\n```\n'),
		/<pre><code class="language-ts"><span class="hljs-keyword">const<\/span>/,
	);
	match(readers('```nope\nconst a = 1;\n```\n'), /<pre><code class="language-nope">const a = 1;/);
});

test('distinguishes box drawings from other code', () => {
	match(readers('```\n┌───┐\n│ A │\n└───┘\n```\n'), /<pre class="archdocs-boxes"><code>┌───┐\n│ A │/);
	match(readers('```\nls | wc\n```\n'), /<pre><code>ls \| wc/);
});

test('marks diagrams with unfilled placeholders', () => {
	const diagram = (table: string) =>
		`> **Type:** Architecture\n\n# A\n\n## Database Schema\n\n### Relationships\n\n\`\`\`mermaid\nerDiagram\n    ${table} ||--o{ B : "has"\n\`\`\`\n`;
	match(
		rendered(diagram('A')).html,
		/<figure data-line="0" class="archdocs-diagram" data-diagram="mermaid"><pre>/,
	);
	match(rendered(diagram('[TABLE1]')).html, /<figure [^>]*data-diagram="mermaid" data-open="1"><pre>/);
});

test('leaves local images to the page and loads no remote ones', () => {
	match(rendered('![a](img/a%20b.png)\n').html, /<img alt="a" data-source="img\/a%20b\.png">/);
	match(readers('![a](img/a.png)\n'), /<img alt="a" src="img\/a\.png">/);
	match(
		readers('![a](https://a.example/a.png)\n'),
		/<a class="archdocs-image-elsewhere" href="https:\/\/a\.example\/a\.png">a<\/a>/,
	);
	match(readers('![a](//a.example/a.png)\n'), /<span class="archdocs-image-elsewhere">a<\/span>/);
	match(readers('![a](data:image/png;base64,AAAA)\n'), /<img alt="a" src="data:image\/png;base64,AAAA">/);
	doesNotMatch(readers('<img src="http://a.example/a.png" width="10">\n'), /<img/);
});

test('shows text that is too costly to parse as source', () => {
	const costly = '*a_ [b] '.repeat(3_000).trim();
	match(readers(`# A\n\n${costly}\n`), /<p>(?:\*a_ \[b\] ?){3000}<\/p>/);
});

test('renders all of a chunk that is too long to parse at once', () => {
	const paragraphs = Array.from({ length: 4_000 }, (_, index) => `Paragraph **${index}** of many.`);
	const { blocks, html } = rendered(`${paragraphs.join('\n\n')}\n`);
	equal(html.match(/<strong>/g)?.length, 4_000);
	equal(
		blocks.reduce((sum, { lines }) => sum + lines, 0),
		8_000 - 1,
	);
	match(blocks[3_999]?.html ?? '', /<strong>3999<\/strong>/);
});

test('returns blocks whose lines add up to the document', () => {
	const text = '# A\n\n\nB\nC\n\n- d\n\n  e\n\n[x]: y\n\n## F\n\n```\ng\n```\n';
	const { blocks } = rendered(text);
	deepEqual(
		blocks.map(({ lines }) => lines),
		[3, 3, 6, 2, 3],
	);
});

const architecture = (body: string) => `> **Type:** Architecture\n> **Status:** active\n\n# A\n\n${body}`;

test('marks placeholders in place, with a tooltip', () => {
	const { html } = rendered(
		architecture('## Overview\n\nFirst\nthen *[What this architecture covers]* &amp; more.\n'),
	);
	match(
		html,
		/<em><span class="archdocs-open" data-at="1:6-1:37" data-tip="Unfilled: \[What this architecture covers\] \(Overview\)" data-severity="warning">\[What this architecture covers\]<\/span><\/em> &#x26; more/,
	);
	match(rendered(architecture('## Overview\n\nAll [fine](a.md).\n')).html, /<p data-line="0">All <a/);
});

test('marks placeholders in code, tables, headings and metadata', () => {
	const { html } = rendered(
		'> **Type:** Architecture\n> **Owner:** [@team-member]\n\n# [Service Name] Architecture\n\n## Configuration\n\n### Environment Variables\n\n| Variable | Required | Default | Description | Example |\n| --- | --- | --- | --- | --- |\n| `[VAR_NAME_1]` | ✓ | — | [What this controls] | `1` |\n\n```json\n{ "a": "vault::[secret-key]" }\n```\n',
	);
	match(html, /<dd><span class="archdocs-open" data-at="1:13-1:27"/);
	match(html, /<h1[^>]*><span class="archdocs-open" data-at="0:2-0:16"/);
	match(html, /<code><span class="archdocs-open" data-at="2:3-2:15"[^>]*>\[VAR_NAME_1\]<\/span><\/code>/);
	match(
		html,
		/<td><span class="archdocs-open" data-at="2:27-2:47"[^>]*>\[What this controls\]<\/span><\/td>/,
	);
	match(html, /vault::<span class="archdocs-open" data-at="1:15-1:27"[^>]*>\[secret-key\]<\/span>/);
});

test('shows tags that HTML does not know as text', () => {
	match(
		readers('Calls <service-name> and <kbd>F1</kbd>.\n'),
		/Calls &#x3C;service-name> and <kbd>F1<\/kbd>\./,
	);
});

test('marks a placeholder on each line of a box drawing', () => {
	const { html } = rendered(
		architecture(
			'## Architecture\n\n### System Diagram\n\n```\n┌──────────┐\n│ [Service │\n│ Name]    │\n└──────────┘\n```\n',
		),
	);
	match(html, /data-at="2:2-2:10"[^>]*>\[Service<\/span>/);
	match(html, /data-at="3:2-3:7"[^>]*>Name\]<\/span>/);
});

test('marks sample rows but not rows of the author', () => {
	const text = builtInTemplates[0] ?? '';
	const { html } = rendered(text);
	const rows = html.split('<tr').filter((row) => row.includes('archdocs-sample'));
	equal(rows.length > 1, true);
	doesNotMatch(rendered(architecture('## A\n\n| A |\n| --- |\n| b |\n')).html, /archdocs-sample/);
});

test('marks unknown names and shows the table row of known names', () => {
	const { html } = rendered(
		architecture(
			'## Configuration\n\n### Vault Secrets\n\n| Secret | Type | Usage | Rotation | Notes |\n| --- | --- | --- | --- | --- |\n| `mail-key` | API Key | Mail | Monthly | None |\n\n```json\n{ "a": "vault::mail-key", "b": "vault::mial-key" }\n```\n',
		),
	);
	match(
		html,
		/vault::<span class="archdocs-name" data-at="1:15-1:23" data-tip="mail-key, secret\nType: API Key\nUsage: Mail\nRotation: Monthly\nNotes: None">mail-key<\/span>/,
	);
	match(html, /vault::<span class="archdocs-name-unknown" data-at="1:39-1:47" data-tip="[^"]*mial-key[^"]*"/);
});

test('shows other findings as notes beside their text', () => {
	const { html } = rendered(
		architecture(
			'## Configuration\n\n### Vault Secrets\n\n| Secret | Type | Usage | Rotation |\n| --- | --- | --- | --- |\n| a | b | c | d |\n',
		),
	);
	match(
		html,
		/<th><span class="archdocs-note" data-at="0:26-0:34" data-tip="The table lacks the column Notes: add it after Rotation" data-severity="warning"><\/span>Rotation<\/th>/,
	);
});

test('shows missing sections where they belong', () => {
	const { blocks } = rendered(architecture('## Overview\n\nA.\n\n## Common Gotchas\n\nNone.\n'));
	const kinds = blocks.map(({ html }) =>
		/archdocs-ghost-title">([^<]*)|<h\d[^>]*>([^<]*)/.exec(html)?.slice(1).join(''),
	);
	const shown = kinds.filter((it) => it !== undefined).map((it) => it.trim());
	equal(shown.indexOf('Configuration') > shown.indexOf('Overview'), true, shown.join(', '));
	equal(shown.indexOf('Configuration') < shown.indexOf('Common Gotchas'), true, shown.join(', '));
	match(blocks.find(({ html }) => html.includes('Missing: Configuration'))?.html ?? '', /data-insert="\d+"/);
	doesNotMatch(readers(architecture('## Overview\n\nA.\n')), /archdocs-ghost/);
});

test('shows no marks to readers', () => {
	const text = architecture('## Overview\n\n[What this architecture covers]\n');
	doesNotMatch(readers(text), /archdocs-(?:open|note|ghost|name)|data-(?:at|tip|fill|line)/);
	match(readers(text), /<p>\[What this architecture covers\]<\/p>/);
});

test('masks credentials for authors and readers', () => {
	const exposures = ({ text }: { readonly text: string }) => findSecrets(text);
	const token = githubToken;
	const text = `# A\n\nText ${token} and \`${token}\` and [a](https://a.example/${token}) <b title="${token}">b</b>\n\n![i](${token}.png)\n\n\`\`\`sh\ncurl -H ${token}\n\`\`\`\n\n<p>${token}</p>\n\n| a |\n| --- |\n| ${token} |\n\nx[^1]\n\n[^1]: ${token}\n\n[ref]\n\n[ref]: https://a.example/${token}\n\n## H ${token}\n`;
	for (const forReaders of [false, true]) {
		const { html } = rendered(text, { forReaders, exposures });
		equal(html.includes(token), false, html);
		match(html, /•••/);
	}
	match(rendered('# A\n\nText gh and more.\n', { exposures }).html, /Text gh and more\./);
});

test('masks credentials in link definitions of other chunks', () => {
	const exposures = ({ text }: { readonly text: string }) => findSecrets(text);
	const text = `[ref], x[^1]\n\n## A\n\n[ref]: https://a.example/${githubToken} "${githubToken}"\n\n## B\n\n[^1]: See [ref].\n`;
	for (const forReaders of [false, true]) {
		const { html } = rendered(text, { forReaders, exposures });
		equal(html.includes(githubToken), false, html);
		match(html, /See <a>ref<\/a>/);
	}
});

const secret = 'SECRETabcDEF0123456789xyz';
const marked = ({ text }: { readonly text: string }) =>
	[...text.matchAll(new RegExp(secret, 'g'))].map(({ index }) => ({
		span: { start: index, end: index + secret.length },
		id: 'test',
	}));

test('masks credentials in titles, keys, ids, code languages and decoded text', () => {
	for (const text of [
		`a \`x\n        ${secret} y\` b`,
		`a \`x\n    y\n    z\n    ${secret}\` b`,
		`a &#10;          ${secret} b`,
		`---\nowner: a\n      b\n      ${secret}\n---\n`,
		`---\n${secret}: a\n---\n`,
		`> **${secret}:** a\n> **Type:** Plan\n`,
		`[a](b "${secret}")`,
		`![a](b "${secret}")`,
		`[a]\n\n[a]: x "${secret}"`,
		`# Key ${secret}\n\n## Key ${secret}\n`,
		`\`\`\`${secret}\nx\n\`\`\`\n`,
		`\`\`\`js ${secret}\nx\n\`\`\`\n`,
	])
		for (const forReaders of [false, true]) {
			const { html } = rendered(text, { forReaders, exposures: marked });
			equal(html.toLowerCase().includes(secret.toLowerCase()), false, `${text}\n${html}`);
		}
});

test('keeps other lines of a metadata quote', () => {
	const html = readers(
		'> Some words first\n> **Type:** Plan\n> Some *more* words.\n> **Owner:** x\n> closing words\n\n# T\n',
	);
	match(
		html,
		/<dl class="archdocs-metadata"><div><dt>Type<\/dt><dd>Plan<\/dd><\/div><div><dt>Owner<\/dt><dd>x/,
	);
	match(
		html,
		/<blockquote>\s*<p>Some words first<\/p>\s*<p>Some <em>more<\/em> words\.<\/p>\s*<p>closing words/,
	);
});

test('puts notes about code before its block and keeps its lines', () => {
	const { blocks } = rendered(`Text\n\n\`\`\`sh\na\nb ${secret}\n\`\`\`\n`, { exposures: marked });
	deepEqual(
		blocks.map(({ lines }) => lines),
		[2, 4],
	);
	match(blocks[1]?.html ?? '', /archdocs-note" data-at="2:2-2:27"[^>]*><\/span><pre data-line="0">/);
});

test('shows findings of surplus cells at their row', () => {
	const { html } = rendered(architecture('## A\n\n| A | B |\n| - | - |\n| 1 | 2 | 3 | [Tech stack] |\n'));
	match(html, /<td>(?:<span class="archdocs-note"[^>]*><\/span>)+1<\/td>\s*<td>2<\/td>\s*<\/tr>/);
	match(html, /data-tip="[^"]*Tech stack/);
});

test('shows tags that would swallow the following text as text, as on GitHub', () => {
	match(readers('a <script> b **c**\n'), /a &#x3C;script> b <strong>c<\/strong>/);
	match(readers('<div><textarea>\n\n**b**\n\n</div>\n'), /<div>&#x3C;textarea>\s*<p><strong>b<\/strong>/);
	match(readers('<summary-card>a</summary-card> <small>b</small>\n'), /<small>b<\/small>/);
});

test('derives heading ids from the rendered text', () => {
	const html = readers(
		'## See [docs](x.md) &amp; `a_b`\n\n## fn[^1]\n\n## Doc format\n\n[y](#doc-format)\n\n[^1]: n\n',
	);
	match(html, /id="doc-see-docs--a_b"/);
	match(html, /id="doc-fn"/);
	match(html, /id="doc-doc-format"/);
	match(html, /href="#doc-doc-format">y</);
});

test('shows front matter values as YAML reads them', () => {
	const html = readers(`---\na: 'it''s'\nb: "x \\"q\\""\nc: |\n  d\n  e\nf:\n  - "g"\n---\n`);
	match(html, /<dd>it's<\/dd>.*<dd>x "q"<\/dd>.*<dd>d\ne\s*<\/dd>.*<dd>g<\/dd>/s);
});

test('renders only the changed chunk after an edit', () => {
	const renderer = createRenderer(service.treesOf);
	const sections = Array.from({ length: 50 }, (_, index) => `## Section ${index}\n\nText ${index}.\n\n`).join(
		'',
	);
	const before = rendered(`# A\n\n${sections}`, { renderer });
	const count = renderer.rendered;
	const document = service.parser.parse(`# A\n\n${sections}`);
	const at = sections.indexOf('Text 20') + '# A\n\n'.length;
	const edited = service.parser.update(document, { span: { start: at, end: at }, text: 'New ' });
	equal(before.blocks.length, 101);
	const marks = edited.chunks.map(() => ({
		marks: [],
		slugs: [],
		titles: [],
		fillable: new Set<number>(),
		pairs: [],
	}));
	[...renderer.render({ document, marks, missing: [], forReaders: false })].flat();
	const again = renderer.rendered;
	[...renderer.render({ document: edited, marks, missing: [], forReaders: false })].flat();
	equal(renderer.rendered - again, 1);
	equal(count, 51);
});
