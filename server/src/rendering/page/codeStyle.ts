/** Code, and drawings in characters. Each colour has a contrast of 4.5 : 1 and more with the ground of code. */
export const codeStyle = `:root {
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
