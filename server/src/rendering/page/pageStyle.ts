/** Styles of code and box drawings. Each colour has a contrast of at least 4.5:1 to the background of code. */
const codeStyle = `:root {
	--comment: #56606b;
	--keyword: #8b2590;
	--string: #12603a;
	--number: #8a4100;
	--title: #0a4ea6;
	--name: #0f5a73;
	--removed: #a8201a;
}
@media screen and (prefers-color-scheme: dark) {
	:root {
		--comment: #9ca7b3;
		--keyword: #dba3ea;
		--string: #8fd3a8;
		--number: #eab37e;
		--title: #8fbfff;
		--name: #83cde2;
		--removed: #ffaba4;
	}
}
code, pre, kbd, samp { font-family: var(--mono); font-variant-ligatures: none; tab-size: 4; }
code, samp { font-size: 0.875em; }
:not(pre) > code { padding: 0.12em 0.35em; border-radius: 4px; background: var(--soft); box-decoration-break: clone; -webkit-box-decoration-break: clone; overflow-wrap: anywhere; }
a > code { color: inherit; }
pre { padding: 0.9rem 1.1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--soft); font-size: 0.85rem; line-height: 1.55; overflow-x: auto; }
pre code { padding: 0; background: none; font-size: 1em; white-space: pre; overflow-wrap: normal; }
/* The lines of a box meet only where nothing is between them: each of its characters is as high as a line. */
pre.archdocs-boxes { font-family: "DejaVu Sans Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; line-height: 1.164; letter-spacing: 0; font-size: 0.8rem; }
pre.archdocs-boxes code { font-family: inherit; }
.hljs-comment, .hljs-quote { color: var(--comment); font-style: italic; }
.hljs-keyword, .hljs-selector-tag, .hljs-meta .hljs-keyword, .hljs-doctag, .hljs-operator { color: var(--keyword); }
.hljs-string, .hljs-regexp, .hljs-addition, .hljs-char, .hljs-meta .hljs-string { color: var(--string); }
.hljs-number, .hljs-literal, .hljs-symbol, .hljs-bullet, .hljs-variable.constant_ { color: var(--number); }
.hljs-title, .hljs-section, .hljs-name, .hljs-link { color: var(--title); }
.hljs-attr, .hljs-attribute, .hljs-property, .hljs-type, .hljs-built_in, .hljs-variable, .hljs-template-variable, .hljs-params .hljs-type { color: var(--name); }
.hljs-meta, .hljs-tag, .hljs-punctuation { color: var(--comment); }
.hljs-deletion { color: var(--removed); }
.hljs-emphasis { font-style: italic; }
.hljs-strong, .hljs-section { font-weight: 650; }
`;

/**
 * The style sheet of a page: one readable column, with the contents beside it on wide screens. The dark theme applies
 * to screens only.
 */
export const pageStyle = `
:root {
	color-scheme: light dark;
	--text: #1c2127;
	--quiet: #56606b;
	--line: #d5dbe1;
	--ground: #ffffff;
	--soft: #f5f7f9;
	--link: #0a53b0;
	--note: #0a53b0;
	--tip: #12663a;
	--important: #6d3bb0;
	--warning: #805000;
	--caution: #b3261e;
	--sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
	--mono: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
	:root {
		--text: #e2e6eb;
		--quiet: #9ca7b3;
		--line: #363d46;
		--ground: #14171b;
		--soft: #1d2126;
		--link: #83b9ff;
		--note: #83b9ff;
		--tip: #7fd3a0;
		--important: #c9a5f7;
		--warning: #e3b25c;
		--caution: #ff9d94;
	}
}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 1.5rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
	margin: 0;
	background: var(--ground);
	color: var(--text);
	font: 1rem/1.62 var(--sans);
	overflow-wrap: break-word;
}
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
main:focus { outline: none; }
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 1; padding: 0.5rem 1rem; background: var(--ground); }
.skip:focus { top: 1rem; }

main { width: 100%; min-width: 0; max-width: 54rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem; }
nav { max-width: 54rem; margin: 0 auto; padding: 1.5rem 1.25rem 0; font-size: 0.9rem; line-height: 1.4; }
nav p {
	margin: 0 0 0.6rem;
	color: var(--quiet);
	font-size: 0.75rem;
	font-weight: 650;
	letter-spacing: 0.06em;
	text-transform: uppercase;
}
nav ol { margin: 0; padding: 0; list-style: none; }
nav > ol { columns: 9.5rem auto; column-gap: 1.5rem; }
nav ol ol { display: none; }
nav li { margin: 0; break-inside: avoid; }
nav a { display: block; padding: 0.28rem 0; color: var(--text); text-decoration: none; }
nav a:hover { color: var(--link); text-decoration: underline; }
@media screen and (min-width: 72rem) {
	body:has(> nav) { display: grid; grid-template-columns: 18rem minmax(0, 1fr); align-items: start; }
	nav {
		position: sticky;
		top: 0;
		width: 100%;
		max-height: 100vh;
		margin: 0;
		padding: 2.75rem 1rem 2rem 1.75rem;
		overflow-y: auto;
		border-right: 1px solid var(--line);
		min-height: 100vh;
	}
	nav > ol { columns: 1; }
	nav ol ol { display: block; padding-left: 0.8rem; font-size: 0.85rem; }
	nav ol ol a { color: var(--quiet); padding: 0.18rem 0; }
	nav > ol > li { margin-bottom: 0.15rem; }
	main { padding: 2.5rem 3rem 6rem; }
}

h1, h2, h3, h4, h5, h6 { margin: 2em 0 0.6em; line-height: 1.25; font-weight: 650; text-wrap: balance; }
h1 { margin-top: 0; font-size: 2.1rem; letter-spacing: -0.015em; }
h2 { padding-bottom: 0.3em; border-bottom: 1px solid var(--line); font-size: 1.45rem; letter-spacing: -0.008em; }
h3 { font-size: 1.17rem; }
h4 { font-size: 1rem; }
h5, h6 { font-size: 0.92rem; color: var(--quiet); }
h2 + h3, h3 + h4 { margin-top: 1.2em; }
main > :is(p, ul, ol, blockquote), header h1 { max-width: 44rem; }
p, ul, ol, dl, blockquote, pre, figure, details, .archdocs-table, .markdown-alert { margin: 0 0 1.1rem; }
ul, ol { padding-left: 1.6em; }
li + li { margin-top: 0.25em; }
li > :is(ul, ol) { margin: 0.25em 0 0; }
li > p { margin-bottom: 0.5em; }
hr { height: 1px; margin: 2.25rem 0; border: 0; background: var(--line); }
hr + :is(h1, h2, h3) { margin-top: 0; }
strong { font-weight: 650; }
img { max-width: 100%; height: auto; vertical-align: middle; }
sup { line-height: 0; font-size: 0.75em; }
:target { scroll-margin-top: 1.5rem; }
kbd { padding: 0.1em 0.4em; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; font: 0.85em var(--mono); }
summary { cursor: pointer; }
details[open] > summary { margin-bottom: 0.75rem; }
li:has(> input[type="checkbox"]), li:has(> p > input[type="checkbox"]) { list-style: none; }
input[type="checkbox"] {
	display: inline-grid;
	place-content: center;
	width: 1em;
	height: 1em;
	margin: 0 0.2em 0 0;
	border: 1.5px solid var(--quiet);
	border-radius: 3px;
	appearance: none;
	vertical-align: -0.12em;
}
input[type="checkbox"]:checked { border-color: var(--tip); color: var(--tip); }
input[type="checkbox"]:checked::before { content: "✓"; font: 700 0.85em/1 var(--sans); }
li > input[type="checkbox"], li > p > input[type="checkbox"] { margin-left: -1.5em; }

header { margin-bottom: 2.25rem; }
header h1 { margin-bottom: 0.7em; }
.archdocs-metadata {
	display: flex;
	flex-wrap: wrap;
	gap: 0.9rem 2.75rem;
	padding: 1rem 1.25rem;
	border: 1px solid var(--line);
	border-radius: 8px;
	background: var(--soft);
}
.archdocs-metadata > div { min-width: 0; }
.archdocs-metadata dt { color: var(--quiet); font-size: 0.78rem; line-height: 1.4; }
.archdocs-metadata dd { margin: 0; font-weight: 550; line-height: 1.45; }

.archdocs-table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.92rem; line-height: 1.5; }
th, td { padding: 0.5rem 0.85rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 2px solid var(--line); font-weight: 650; vertical-align: bottom; }
:is(th, td)[align="center"] { text-align: center; }
:is(th, td)[align="right"] { text-align: right; font-variant-numeric: tabular-nums; }
td { min-width: 5.5rem; }
@media screen and (max-width: 40rem) {
	table { width: max-content; min-width: 100%; }
	:is(th, td) { max-width: 15rem; }
}
:is(th, td) code { overflow-wrap: normal; }
:is(th, td):first-child code { white-space: nowrap; }

blockquote { padding: 0.1rem 0 0.1rem 1.1rem; border-left: 3px solid var(--line); color: var(--quiet); }
blockquote > :last-child, .markdown-alert > :last-child { margin-bottom: 0; }
.markdown-alert { --kind: var(--note); padding: 0.75rem 1.1rem; border-left: 4px solid var(--kind); border-radius: 0 6px 6px 0; background: var(--soft); }
.markdown-alert-title { margin: 0 0 0.3rem; color: var(--kind); font-weight: 650; }
.markdown-alert-tip { --kind: var(--tip); }
.markdown-alert-important { --kind: var(--important); }
.markdown-alert-warning { --kind: var(--warning); }
.markdown-alert-caution { --kind: var(--caution); }

.diagram .drawing { padding: 1rem; border: 1px solid var(--line); border-radius: 8px; overflow-x: auto; text-align: center; }
.diagram .drawing img { max-width: max(100%, 34rem); }
.diagram .drawing + details { margin: 0.5rem 0 0; }
.diagram > pre { margin-bottom: 0; }
figcaption, .diagram summary { margin-top: 0.5rem; color: var(--quiet); font-size: 0.85rem; }
.image-left-out, .archdocs-image-elsewhere { padding: 0.1em 0.5em; border: 1px dashed var(--quiet); border-radius: 4px; }
.image-left-out { color: var(--quiet); }
.archdocs-concealed { padding: 0 0.3em; border-radius: 3px; background: var(--soft); color: var(--quiet); }
.footnotes { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.88rem; }
.footnotes p { margin-bottom: 0.4rem; }

${codeStyle}
@page { margin: 18mm 16mm; }
@media print {
	html { font-size: 10pt; }
	nav, .skip, .diagram .drawing + details { display: none; }
	main { max-width: none; padding: 0; }
	main > * { max-width: none !important; }
	a { color: inherit; }
	.archdocs-table, pre, .diagram .drawing { overflow: visible; }
	.diagram .drawing img { max-width: 100%; }
	pre:not(.archdocs-boxes) code { white-space: pre-wrap; }
	h1, h2, h3, h4 { break-after: avoid; }
	tr, img, figure, .archdocs-metadata, .markdown-alert { break-inside: avoid; }
	thead { display: table-header-group; }
}
`;
