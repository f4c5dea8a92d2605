import { deepEqual, doesNotMatch, match } from 'node:assert/strict';
import { test } from 'node:test';
import { fuzz } from '../property/fuzz.ts';
import { markdownText } from '../property/markdownText.ts';
import { rendered } from '../support/rendered.ts';
import { unsafeHtml } from '../support/unsafeHtml.ts';

/** Ways to get a script past a filter, each kind of the known ones in a form of our own. */
const hostile: readonly string[] = [
	'<script>parent.x = 1</script>',
	'<ScRiPt src=//evil.example/a.js></sCrIpT>',
	'<script\n\nfoo>parent.x = 1</script>',
	'<script/x src="//evil.example/a.js"></script>',
	'<<script>parent.x = 1//<</script>',
	'<script src=//evil.example/a.js?<b>',
	'<img src="javascript:parent.x = 1">',
	'<img src=JaVaScRiPt:parent.x=1>',
	'<img src=`javascript:parent.x=1`>',
	'<img """><script>parent.x = 1</script>">',
	'<img src=x onerror="parent.x = 1">',
	'<img src=x onerror=&#112;arent.x&#61;1>',
	'<img src="jav\tascript:parent.x=1">',
	'<img src="jav&#x09;ascript:parent.x=1">',
	'<img src="jav&#x0A;ascript:parent.x=1">',
	'<img src=" &#14; javascript:parent.x=1;">',
	'<img src=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;parent.x=1>',
	'<img src=&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099ript:parent.x=1>',
	'<img dynsrc="javascript:parent.x=1" lowsrc="javascript:parent.x=1">',
	'<img srcset="//evil.example/a.png 1x" src=a.png>',
	'<picture><source srcset="//evil.example/a.png"><img src=a.png></picture>',
	'<body onload=parent.x=1 background="javascript:parent.x=1">',
	'<bgsound src="javascript:parent.x=1">',
	'<br size="&{parent.x=1}">',
	'<link rel=stylesheet href="//evil.example/a.css">',
	'<style>@import "//evil.example/a.css"; li { list-style-image: url("javascript:parent.x=1") }</style>',
	'<div style="background-image: url(javascript:parent.x=1)">a</div>',
	'<div style="width: expression(parent.x=1)">a</div>',
	'<xss style="behavior: url(x.htc)">a</xss>',
	'<meta http-equiv=refresh content="0;url=javascript:parent.x=1">',
	'<iframe src="javascript:parent.x=1"></iframe>',
	'<iframe srcdoc="<script>parent.x=1</script>"></iframe>',
	'<frameset><frame src="javascript:parent.x=1"></frameset>',
	'<table background="javascript:parent.x=1"><td background="javascript:parent.x=1">a',
	'<base href="javascript:parent.x=1//">',
	'<object data="data:text/html;base64,PHNjcmlwdD4="></object>',
	'<embed src="//evil.example/a.swf" allowscriptaccess=always>',
	'<svg onload=parent.x=1><script>parent.x=1</script></svg>',
	'<svg><a xlink:href="javascript:parent.x=1"><text y=20>a</text></a></svg>',
	'<svg><animate attributeName=href values="javascript:parent.x=1"></svg>',
	'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=parent.x=1&gt;">',
	'<form action="javascript:parent.x=1"><input type=submit formaction="javascript:parent.x=1"></form>',
	'<input type=image src="javascript:parent.x=1" onfocus=parent.x=1 autofocus>',
	'<button onclick="parent.x=1" formaction=javascript:parent.x=1>a</button>',
	'<details open ontoggle=parent.x=1><summary>a</summary></details>',
	'<video><source onerror=parent.x=1></video>',
	'<audio src=x onerror=parent.x=1></audio>',
	'<marquee onstart=parent.x=1>a</marquee>',
	'<a href="javascript:parent.x=1">a</a>',
	'<a href=" javascript:parent.x=1">a</a>',
	'<a href="java\nscript:parent.x=1">a</a>',
	'<a href="javascript&colon;parent.x=1">a</a>',
	'<a href="data:text/html,<script>parent.x=1</script>">a</a>',
	'<a href="vbscript:parent.x=1">a</a>',
	'<a href="command:workbench.action.closeWindow">a</a>',
	'<a href="vscode://evil/x">a</a>',
	'<a href="file:///etc/passwd">a</a>',
	'<a onmouseover="parent.x=1" href=a.md>a</a>',
	'<a id=archdocs-header name=archdocs-main href=#>a</a>',
	'<span class="archdocs-ghost" data-insert="1" data-at="0:0-0:1" data-fill data-diagram=mermaid>a</span>',
	'<button type=button data-insert="1">Insert</button>',
	'<noscript><p title="</noscript><img src=x onerror=parent.x=1>">',
	'<template><img src=x onerror=parent.x=1></template>',
	'<!--><img src=x onerror=parent.x=1>-->',
	'<![CDATA[<img src=x onerror=parent.x=1>]]>',
	'<?xml version="1.0"?><a xmlns:x="javascript:parent.x=1">',
	'[a](javascript:parent.x=1)',
	'[a](JAVASCRIPT:parent.x=1)',
	'[a](java&#115;cript:parent.x=1)',
	'[a](<java\tscript:parent.x=1>)',
	'[a](data:text/html;base64,PHNjcmlwdD4=)',
	'[a](command:x)',
	'![a](javascript:parent.x=1)',
	'![a](data:text/html,x)',
	'![" onerror="parent.x=1](a.png)',
	'![a](a.png "\\" onerror=\\"parent.x=1")',
	'<javascript:parent.x=1>',
	'[a]\n\n[a]: javascript:parent.x=1',
	'[a][b]\n\n[b]: <vbscript:parent.x=1> "t"',
	'text[^a]\n\n[^a]: <img src=x onerror=parent.x=1> [b](javascript:parent.x=1)',
	'# <img src=x onerror=parent.x=1> [a](javascript:parent.x=1)',
	'| <script>a</script> |\n| --- |\n| <img src=x onerror=parent.x=1> |',
	'> **Type:** <img src=x onerror=parent.x=1>\n> **Owner:** [a](javascript:parent.x=1)',
	'---\nowner: "<img src=x onerror=parent.x=1>"\n---\n',
	'```"><img src=x onerror=parent.x=1>\n</code></pre><script>a</script>\n```',
	'`</code><img src=x onerror=parent.x=1>`',
	'```mermaid\ngraph TD\n  A["<img src=x onerror=parent.x=1>"]\n  click A "javascript:parent.x=1"\n```',
];

test('nothing that a document says can run, load or pass for the page', () => {
	for (const text of hostile) {
		for (const within of [text, `# A\n\n${text}\n\n## B\n`, `- a\n\n  ${text.replace(/\n/g, '\n  ')}\n`]) {
			for (const still of [false, true]) {
				const { html } = rendered(within, { still });
				deepEqual(unsafeHtml(html), [], within);
				doesNotMatch(html, /data-insert="1"|data-archdocs/, within);
			}
		}
	}
});

test('nothing can in random documents with such parts', () => {
	fuzz(300, 1, markdownText, (text) => {
		const at = text.length % hostile.length;
		const { html } = rendered(`${text}\n\n${hostile[at]}\n\n${text}`);
		const problems = unsafeHtml(html);
		if (problems.length > 0) throw new Error(`${problems.join(', ')} in ${JSON.stringify(text)}`);
	});
});

test('harmless HTML stays', () => {
	const { html } = rendered(
		'<details open><summary>More</summary>\n\n*a* <kbd>Ctrl</kbd> H<sub>2</sub>O <br> <ins>b</ins>\n\n</details>\n\n' +
			'<table><tr><td colspan="2" align="right">c</td></tr></table>\n\n<a id="there" href="./b.md" title="t">d</a>\n',
	);
	match(
		html,
		/<details open><summary>More<\/summary>\s*<p[^>]*><em>a<\/em> <kbd>Ctrl<\/kbd> H<sub>2<\/sub>O <br> <ins>b/,
	);
	match(html, /<td colspan="2" align="right">c<\/td>/);
	match(html, /<a id="doc-there" href="\.\/b\.md" title="t">d<\/a>/);
});
