import { deepEqual, doesNotMatch, match } from 'node:assert/strict';
import { test } from 'node:test';
import { fuzz } from '../property/fuzz.ts';
import { markdownText } from '../property/markdownText.ts';
import { hostileMarkup } from '../support/hostileMarkup.ts';
import { rendered } from '../support/rendered.ts';
import { unsafeHtml } from '../support/unsafeHtml.ts';

test('removes markup that could run, load or imitate the page', () => {
	for (const text of hostileMarkup) {
		for (const within of [text, `# A\n\n${text}\n\n## B\n`, `- a\n\n  ${text.replace(/\n/g, '\n  ')}\n`]) {
			for (const forReaders of [false, true]) {
				const { html } = rendered(within, { forReaders });
				deepEqual(unsafeHtml(html), [], within);
				doesNotMatch(html, /data-insert="1"|data-archdocs/, within);
			}
		}
	}
});

test('removes hostile markup from random documents', () => {
	fuzz(300, 1, markdownText, (text) => {
		const at = text.length % hostileMarkup.length;
		const { html } = rendered(`${text}\n\n${hostileMarkup[at]}\n\n${text}`);
		const problems = unsafeHtml(html);
		if (problems.length > 0) throw new Error(`${problems.join(', ')} in ${JSON.stringify(text)}`);
	});
});

test('keeps harmless HTML', () => {
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
