import { deepEqual, doesNotMatch, equal, match, ok, rejects } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRepository } from '../../scripts/support/paths.mjs';
import { githubToken } from '../support/credentials.ts';
import { everythingInMarkdown } from '../support/everythingInMarkdown.ts';
import { images, svgOf } from '../support/images.ts';
import { type PageSurroundings, renderedPage } from '../support/renderedPage.ts';
import { unsafeHtml } from '../support/unsafeHtml.ts';

/** Returns the content of `<main>`. */
async function bodyOf(text: string, surroundings?: PageSurroundings): Promise<string> {
	const { html } = await renderedPage(text, surroundings);
	return /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
}

/** Elements that only pages for readers contain. */
const ofPage = ['header', 'figcaption'];

const examples = readdirSync(inRepository('examples'), { recursive: true, encoding: 'utf8' }).filter((it) =>
	it.endsWith('.md'),
);

for (const example of examples) {
	test(`runs and loads nothing on the page of ${example}`, async () => {
		const { html, problems } = await renderedPage(readFileSync(inRepository('examples', example), 'utf8'));
		ok(html.startsWith('<!doctype html><html lang="en"><head><meta charset="utf-8">'));
		deepEqual(unsafeHtml(/<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '', ofPage), []);
		doesNotMatch(html, /<script|\son\w+=|javascript:|url\(|@import/i);
		doesNotMatch(html, /<(?:img|source|link)[^>]*(?:src|srcset|href)="(?!data:)/);
		doesNotMatch(html, /data-(?:line|at|tip|insert|fill)|archdocs-(?:open|sample|note|ghost)|<button/);
		deepEqual(problems, []);
	});
}

test('forbids loading, running and sending by its content security policy', async () => {
	const { html } = await renderedPage('# A\n');
	const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
	equal(
		policy?.replaceAll('&#x27;', "'"),
		"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
	);
});

test('puts the title and then the metadata into the header', async () => {
	const head = (text: string) =>
		bodyOf(text).then((body) => /^<header>(.*?)<\/header>/s.exec(body)?.[1] ?? '');
	const metadata = '> **Type:** Note\n> **Status:** active\n';
	const both =
		/^<h1 id="doc-a">A<\/h1><div><dl class="archdocs-metadata">.*active<\/dd><\/div><\/dl><\/div>$/s;
	match(await head(`${metadata}\n# A\n\nText\n`), both);
	match(await head(`# A\n\n${metadata}\nText\n`), both);
	match(await head('---\ntype: Note\nstatus: active\n---\n\n# A\n\nText\n'), both);
	equal(await head('# A\n\nText\n'), '<h1 id="doc-a">A</h1>');
	match(await head(`${metadata}\nText\n`), /^<h1>a\.md<\/h1><div><dl/);
	equal(await head('Text\n\n## B\n'), '<h1>a.md</h1>');
	equal(await head('Text\n\n# A\n'), '');
});

test('links the table of contents to sections and subsections', async () => {
	const { html } = await renderedPage('# A\n\n## B & c\n\n### D\n\n#### E\n\n## `F`\n');
	const nav = /<nav[^>]*>(.*)<\/nav>/s.exec(html)?.[1] ?? '';
	match(
		nav,
		/<ol><li><a href="#doc-b--c">B &#x26; c<\/a><ol><li><a href="#doc-d">D<\/a><\/li><\/ol><\/li><li><a href="#doc-f">F<\/a><\/li><\/ol>$/,
	);
	for (const [, id] of nav.matchAll(/href="#([^"]*)"/g)) ok(html.includes(` id="${id}"`), id);
	doesNotMatch((await renderedPage('# A\n\nText\n')).html, /<nav|class="skip"/);
});

test('leaves missing sections out of the table of contents', async () => {
	const { html } = await renderedPage(
		readFileSync(inRepository('examples', 'architecture-half-filled.md'), 'utf8'),
	);
	for (const [, anchor] of html.matchAll(/<li><a href="#([^"]*)"/g))
		ok(html.includes(` id="${anchor}"`), anchor);
});

test('takes the language from the metadata', async () => {
	const languageOf = async (text: string) =>
		/<html lang="([^"]*)"/.exec((await renderedPage(text)).html)?.[1];
	equal(await languageOf('---\ntype: Note\nlang: de-AT\n---\n\n# A\n'), 'de-AT');
	equal(await languageOf('---\ntype: Note\nlanguage: German\n---\n\n# A\n'), 'en');
	equal(await languageOf('# A\n'), 'en');
});

test('keeps link targets and sends no referrer to other sites', async () => {
	const body = await bodyOf(
		'[a](../b.md#c) [b](https://b.example/) [c](#d) <d@e.example> [e](//f.example)\n',
	);
	match(body, /<a href="\.\.\/b\.md#c">a<\/a>/);
	match(body, /<a href="https:\/\/b\.example\/" rel="noopener noreferrer">b<\/a>/);
	match(body, /<a href="#doc-d">c<\/a>/);
	match(body, /<a href="mailto:d@e\.example" rel="noopener noreferrer">/);
	match(body, /<a href="\/\/f\.example" rel="noopener noreferrer">e<\/a>/);
});

test('makes wide content focusable and labels it', async () => {
	const body = await bodyOf(
		`| A | B |\n| - | - |\n| 1 | 2 |\n\n\`\`\`json\n${'[1, 2], '.repeat(9)}\n\`\`\`\n\n\`\`\`\nshort\n\`\`\`\n`,
	);
	match(body, /<div class="archdocs-table" tabindex="0" role="group" aria-label="Table: A, B"><table>/);
	match(body, /<pre tabindex="0" role="group" aria-label="Code \(json\)"><code/);
	match(body, /<pre><code>short/);
	match(await bodyOf('| | B |\n| - | - |\n| 1 | 2 |\n'), /<tr>\s*<td><\/td>\s*<th>B<\/th>/);
});

test('masks credentials', async () => {
	for (const text of [
		`# The ${githubToken}\n`,
		`Text ${githubToken}\n`,
		`\`\`\`\nTOKEN=${githubToken}\n\`\`\`\n`,
		`![${githubToken}](a.png)\n`,
		`[a](https://a.example/?token=${githubToken})\n`,
		`# A\n\n## ${githubToken}\n\nText[^1]\n\n[^1]: ${githubToken}\n`,
		`---\ntype: Note\ntoken: ${githubToken}\n---\n\n# A\n`,
		`\`\`\`mermaid\nflowchart LR\n  a[${githubToken}]\n\`\`\`\n`,
	]) {
		const { html, problems } = await renderedPage(text);
		equal(html.includes(githubToken), false, text);
		equal(problems.join().includes(githubToken), false, text);
		match(html, /•••|<a>a<\/a>/, text);
	}
});

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');

for (const [name, mime, bytes] of [
	['a.png', 'image/png', images.png],
	['a.gif', 'image/gif', images.gif],
	['a.JPG', 'image/jpeg', images.jpeg],
	['a.jpeg', 'image/jpeg', images.jpeg],
	['a.webp', 'image/webp', images.webp],
	['a.svg', 'image/svg+xml', svgOf('<path d="M0 0h9"/>')],
] as const) {
	test(`embeds an image such as ${name}`, async () => {
		const page = await renderedPage(`![Seen from above](${name} "From above")\n`, {
			files: { [`docs/${name}`]: bytes },
		});
		deepEqual(page.problems, []);
		const source = `data:${mime};base64,${base64(bytes)}`;
		ok(page.html.includes(`<img title="From above" alt="Seen from above" src="${source}">`), page.html);
	});
}

test('embeds images from anywhere in the repository', async () => {
	const files = { 'images/a b.png': images.png, 'docs/in/a.png': images.png, 'a.png': images.png };
	for (const source of [
		'../images/a%20b.png',
		'<../images/a b.png>',
		'in/a.png?raw=true#top',
		'./in/../in/a.png',
		'/a.png',
		'in\\\\a.png',
	]) {
		const page = await renderedPage(`![A](${source})\n`, { files });
		deepEqual(page.problems, [], source);
		match(page.html, /<img alt="A" src="data:image\/png;base64,/, source);
	}
});

const outside = 'it is not in the folder that the document is part of';
const leftOut: readonly (readonly [source: string, reason: string, files?: PageSurroundings['files']])[] = [
	['../../a.png', outside, { '../a.png': images.png }],
	['%2e%2e/%2e%2e/a.png', outside, { '../a.png': images.png }],
	['..\\..\\a.png', outside, { '../a.png': images.png }],
	['/../a.png', outside, { '../a.png': images.png }],
	['/home/a.png', 'there is no such file', { '../a.png': images.png }],
	['../../repository2/a.png', outside, { '../repository2/a.png': images.png }],
	['b.png', 'there is no such file'],
	['a.txt', 'its name does not end in .png, .gif, .jpg, .jpeg, .webp, .svg', { 'docs/a.txt': images.png }],
	['.env', 'its name does not end in .png, .gif, .jpg, .jpeg, .webp, .svg', { 'docs/.env': 'A=1' }],
	['a%ZZ.png', 'its name does not end in .png, .gif, .jpg, .jpeg, .webp, .svg'],
	['a.png', 'it is no PNG image, though its name says so', { 'docs/a.png': 'TOKEN=1' }],
	['a.png', 'it is no PNG image, though its name says so', { 'docs/a.png': images.gif }],
	['a.svg', 'it is no SVG image, though its name says so', { 'docs/a.svg': '<html><svg/></html>' }],
	['a.svg', 'it is no SVG image, though its name says so', { 'docs/a.svg': svgOf('<g>') }],
	['a.png', 'it is larger than 5 MB', { 'docs/a.png': new Uint8Array(5_000_001) }],
];

for (const [source, reason, files = {}] of leftOut) {
	test(`leaves out the image ${source}, because ${reason}`, async () => {
		const page = await renderedPage(`![The depot](<${source.replaceAll('\\', '\\\\')}>)\n`, { files });
		equal(page.problems.length, 1);
		match(page.problems[0] ?? '', /^The image .+ is left out, because .+\.$/);
		ok(page.problems[0]?.endsWith(`, because ${reason}.`), page.problems[0]);
		match(page.html, /<span class="image-left-out">The depot<\/span>/);
		doesNotMatch(page.html, /<img/);
	});
}

test('embeds only images from the folder of the document without a repository', async () => {
	const files = { 'docs/a.png': images.png, 'b.png': images.png };
	const page = await renderedPage('![A](a.png) ![B](../b.png)\n', { files, isRepository: false });
	deepEqual(page.problems, [`The image ../b.png is left out, because ${outside}.`]);
	match(page.html, /<img alt="A" src="data:/);
});

test('reports a missing image once and limits the size of the page', async () => {
	const missing = await renderedPage('![A](a.png)\n\n## B\n\n![B](a.png)\n');
	deepEqual(missing.problems, ['The image a.png is left out, because there is no such file.']);
	const bytes = new Uint8Array(4_000_000);
	bytes.set(images.png);
	const many = await renderedPage('![A](a.png)\n\n'.repeat(9), { files: { 'docs/a.png': bytes } });
	deepEqual(many.problems, ['The image a.png is left out, because the page would become larger than 20 MB.']);
	equal([...many.html.matchAll(/<img /g)].length, 3);
});

test('links remote images and shows data URL images', async () => {
	const { html, problems } = await renderedPage(
		`![A](https://a.example/a.png) ![B](data:image/png;base64,${base64(images.png)})\n`,
	);
	match(
		html,
		/<a class="archdocs-image-elsewhere" href="https:\/\/a\.example\/a\.png" rel="noopener noreferrer">A<\/a>/,
	);
	match(html, /<img alt="B" src="data:image\/png;base64,/);
	deepEqual(problems, [
		'The image https://a.example/a.png is a link, because nothing is loaded from the network.',
	]);
});

const source = 'flowchart LR\n  a --> b\n';
const diagram = `\`\`\`mermaid\n${source}\`\`\`\n`;
const light = svgOf('<path d="M0 0h1"/>');
const dark = svgOf('<path d="M0 0h2"/>');

test('shows a drawn diagram as a light and a dark image with its source', async () => {
	const page = await renderedPage(diagram, { diagrams: [{ source, light, dark }] });
	deepEqual(page.problems, []);
	const data = (svg: string) => `data:image/svg+xml;base64,${base64(svg)}`;
	const picture = `<div class="drawing" tabindex="0" role="group" aria-label="Diagram"><picture><source media="screen and (prefers-color-scheme: dark)" srcset="${data(dark)}"><img alt="Diagram: flowchart" src="${data(light)}"></picture>`;
	ok(page.html.includes(picture));
	match(
		page.html,
		/<details><summary lang="en">Source of the diagram<\/summary><pre><code class="language-mermaid">flowchart LR/,
	);
	doesNotMatch(page.html, /<svg/);
});

test('shows a diagram without a drawing as labelled source', async () => {
	const other = { source: 'flowchart LR\n  a --> c\n', light, dark };
	const page = await renderedPage(diagram, { diagrams: [other] });
	deepEqual(page.problems, []);
	match(
		page.html,
		/<figure class="diagram"><pre><code class="language-mermaid">flowchart LR.*?<\/pre><figcaption lang="en">Diagram \(mermaid\), as source<\/figcaption><\/figure>/s,
	);
	doesNotMatch(page.html, /<img|<picture/);
});

for (const [what, drawing, reason] of [
	['cut off', light.slice(0, -6), 'its drawing is no whole SVG'],
	['HTML', '<html xmlns="http://www.w3.org/2000/svg"></html>', 'its drawing is no whole SVG'],
	['empty', '', 'its drawing is no whole SVG'],
	['too large', svgOf(' '.repeat(2_000_001)), 'its drawing is larger than 2 MB'],
] as const) {
	test(`rejects a drawing that is ${what}`, async () => {
		for (const pair of [
			{ light: drawing, dark },
			{ light, dark: drawing },
		]) {
			const page = await renderedPage(diagram + diagram, { diagrams: [{ source, ...pair }] });
			deepEqual(page.problems, [`A diagram (flowchart) is shown as source, because ${reason}.`]);
			doesNotMatch(page.html, /<img/);
		}
	});
}

test('never inlines the markup of a drawing', async () => {
	const hostile = svgOf(
		'<script>alert(1)</script><a href="javascript:alert(1)"><text onclick="alert(1)">a</text></a>',
	);
	const { html } = await renderedPage(diagram, { diagrams: [{ source, light: hostile, dark: hostile }] });
	doesNotMatch(html, /<script|javascript:|onclick|<svg/);
});

test('describes a diagram by its title and type', async () => {
	const altOf = async (source: string) => {
		const { html } = await renderedPage(`\`\`\`mermaid\n${source}\n\`\`\`\n`, {
			diagrams: [{ source, light, dark }],
		});
		return /<img alt="([^"]*)"/.exec(html)?.[1];
	};
	equal(await altOf('sequenceDiagram\n  a->>b: c'), 'Diagram: sequence diagram');
	equal(await altOf('%% note\n\nerDiagram\n  A ||--o{ B : has'), 'Diagram: entity relationship diagram');
	equal(await altOf('---\ntitle: Depots\n---\nflowchart LR\n  a'), 'Diagram: Depots, flowchart');
	equal(await altOf('flowchart LR\n  accTitle: Ways in\n  a'), 'Diagram: Ways in, flowchart');
	equal(await altOf('graphical'), 'Diagram: drawn with Mermaid');
});

test('has nothing that runs or loads in a document with every kind of Markdown', async () => {
	deepEqual(unsafeHtml(await bodyOf(everythingInMarkdown), ofPage), []);
});

test('stops rendering when it is cancelled', async () => {
	const long = '## Section\n\nText with `code`, *more* and a [link](#section).\n\n'.repeat(3_000);
	const throwIfCancelled = () => {
		throw new Error('Nobody waits.');
	};
	await rejects(renderedPage(long, { throwIfCancelled }), { message: 'Nobody waits.' });
});
