import type { PreviewBlock, PreviewSection, PreviewState } from '../../common/src/protocol/preview.ts';
import { emptyState } from '../../harness/previewPage.ts';

/** A paragraph of one line, followed by an empty line. */
export const paragraph = (text: string): PreviewBlock => ({ html: `<p data-line="0">${text}</p>`, lines: 2 });

export const heading = (level: number, title: string, more = ''): PreviewBlock => ({
	html: `<h${level} id="doc-${title.toLowerCase()}" data-line="0">${title}${more}</h${level}>`,
	lines: 2,
});

export const open = (text: string, at: string, tip = 'What it is'): string =>
	`<span class="archdocs-open" data-at="${at}" data-tip="${tip}" data-severity="warning">${text}</span>`;

const fill = ' <button type="button" data-fill="" aria-label="Fill it">Fill section</button>';

/** A document with a number of sections, each with several paragraphs. */
export function longDocument(sections: number): readonly PreviewBlock[] {
	return Array.from({ length: sections }, (_, index) => [
		heading(2, `Part${index}`),
		...Array.from({ length: 5 }, (_, line) => paragraph(`Text ${index}.${line} `.repeat(20))),
	]).flat();
}

export function longSections(sections: number): readonly PreviewSection[] {
	return Array.from({ length: sections }, (_, index) => ({
		title: `Part${index}`,
		depth: 0,
		anchor: `doc-part${index}`,
		missing: null,
		progress: { filled: 1, total: 2 },
	}));
}

/** A document with one of everything. */
export const everything: readonly PreviewBlock[] = [
	{
		html: `<div data-line="0"><dl class="archdocs-metadata"><div data-line="0"><dt>Type</dt><dd>Architecture</dd></div><div data-line="1"><dt>Owner</dt><dd>${open('[@team]', '1:11-1:18')}</dd></div></dl></div>`,
		lines: 3,
	},
	heading(1, 'Shop'),
	heading(2, 'Overview', fill),
	paragraph(
		`The shop asks ${open('[service]', '0:14-0:23')} and <a href="other.md#part">another page</a>, <code>ls</code>.`,
	),
	{
		html: '<div class="archdocs-table" data-line="0"><table><thead><tr data-line="0"><th>Secret</th><th>Usage</th></tr></thead><tbody><tr data-line="2"><td><span class="archdocs-note" data-at="2:0-2:9" data-tip="It is not used." data-severity="hint"></span><code><span class="archdocs-name" data-at="2:3-2:9" data-tip="Secret: API key">api-key</span></code></td><td>API</td></tr></tbody></table></div>',
		lines: 4,
	},
	{
		html: '<div class="archdocs-ghost" role="group" aria-label="Missing: Runtime View" data-depth="0"><p class="archdocs-ghost-title">Runtime View</p><p class="archdocs-ghost-text">This section is missing.</p><button type="button" data-insert="3.1" aria-label="Insert Runtime View">Insert</button></div>',
		lines: 0,
	},
	{
		html: '<div class="markdown-alert markdown-alert-warning" data-line="0"><p class="markdown-alert-title"><span>Warning</span></p><p data-line="1">Mind the step.</p></div>',
		lines: 3,
	},
	{
		html: '<pre data-line="0"><code class="language-ts"><span class="hljs-keyword">const</span> a = <span class="hljs-string">\'b\'</span>; <span class="hljs-comment">// c</span> <span class="hljs-number">1</span> <span class="hljs-title function_">f</span> <span class="hljs-type">T</span> <span class="hljs-attr">d</span></code></pre>',
		lines: 4,
	},
	{ html: '<pre class="archdocs-boxes" data-line="0"><code>┌───┐\n│ A │\n└───┘</code></pre>', lines: 6 },
	{ html: '<p data-line="0"><img alt="A picture" data-source="images/a.svg"></p>', lines: 2 },
	{
		html: '<ul class="contains-task-list" data-line="0"><li class="task-list-item" data-line="0"><input type="checkbox" disabled checked aria-label="Done"> Written</li></ul>',
		lines: 2,
	},
	{
		html: '<section class="footnotes" aria-label="Footnotes"><ol><li id="doc-FN-1">A note <a href="#doc-FNREF-1" aria-label="Back to reference 1 of footnote 1">↩</a></li></ol></section>',
		lines: 0,
	},
];

export const everythingState: PreviewState = {
	...emptyState,
	facts: [
		{ label: 'Status', value: 'draft', open: false },
		{ label: 'Owner', value: '[@team]', open: true },
	],
	errors: 1,
	warnings: 2,
	informations: 3,
	sections: [
		{
			title: 'Overview',
			depth: 0,
			anchor: 'doc-overview',
			missing: null,
			progress: { filled: 1, total: 2 },
		},
		{ title: 'Runtime View', depth: 0, anchor: null, missing: '3.1', progress: null },
	],
};

/** A block with a Mermaid diagram. */
export const diagram = (source: string, openPlaces = 0): PreviewBlock => ({
	html: `<figure data-line="0" class="archdocs-diagram" data-diagram="mermaid"${openPlaces > 0 ? ` data-open="${openPlaces}"` : ''}><pre><code class="language-mermaid">${source}</code></pre></figure>`,
	lines: source.split('\n').length + 2,
});
