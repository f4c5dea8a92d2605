import { deepEqual, equal } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { lineStarts } from '#language/document/lineEnds.ts';
import { defaultSettings } from '#language/settings/settings.ts';
import { inRepository } from '../../scripts/support/paths.mjs';
import type { RenderedBlock } from '../../server/src/rendering/renderGroup.ts';
import { service } from '../support/check.ts';
import { rendered } from '../support/rendered.ts';

const files = globSync(['examples/**/*.md', 'templates/*.md'], { cwd: inRepository() });
const named = '> **Type:** Architecture\n\n';
const behindFirst = (text: string, prefix: string) => text.replace(/\n(?=.)/g, `\n${prefix}`);

/** Ways to write the same text or to nest it. */
const writings: Readonly<Record<string, (text: string) => string>> = {
	'as it is': (text) => text,
	'with CRLF': (text) => text.replace(/\n/g, '\r\n'),
	'with CR': (text) => text.replace(/\n/g, '\r'),
	'with a byte order mark': (text) => `\uFEFF${text}`,
	indented: (text) => text.replace(/^/gm, ' '),
	'without blank lines': (text) => text.replace(/\n\n/g, '\n'),
	'in a quote': (text) => named + text.replace(/^/gm, '> '),
	'in an item': (text) => `${named}- ${behindFirst(text, '  ')}`,
	'in an item with tabs': (text) => `${named}- ${behindFirst(text, '\t')}`,
	'in a quote in an item': (text) => `${named}- > ${behindFirst(text, '  > ')}`,
	'in a footnote': (text) => `${named}x[^1]\n\n[^1]: ${behindFirst(text, '    ')}`,
	'in HTML': (text) => `${named}<details>\n\n${text}\n\n</details>\n`,
	'as code': (text) => named + text.replace(/^/gm, '    '),
	'in a fence': (text) => `${named}~~~~\n${text}\n~~~~\n`,
	'between comments': (text) => text.replace(/\n\n/g, '\n\n<!-- x -->\n\n'),
	'with emphasis': (text) => text.replace(/\[(\w+) (\w+)\]/g, '**[$1 *$2*]**'),
};

for (const [name, write] of Object.entries(writings)) {
	test(`shows each finding of the examples and templates on its text, ${name}`, () => {
		for (const file of files) {
			const text = write(readFileSync(inRepository(file), 'utf8').replace(/\r\n/g, '\n'));
			const { blocks } = rendered(text);
			const seen = seenIn(blocks, text.replace('\uFEFF', ''));
			for (const { source, shown, kind } of seen.values())
				if (kind === 'archdocs-open') equal(plain(shown), plain(source), file);
			const analysis = service.analyze(service.parser.parse(text), { byHeadings: true }, defaultSettings);
			const lost = analysis.findings.filter(
				({ rule, span }) => rule !== 'missing-section' && !seen.has(`${span.start}-${span.end}`),
			);
			deepEqual(lost, [], file);
			const missing = analysis.findings.filter(({ rule }) => rule === 'missing-section').length;
			equal(blocks.filter(({ html }) => html.includes('data-insert')).length, missing, file);
		}
	});
}

/** A mark or a note, with its rendered text and the source text at its place. */
interface Seen {
	readonly kind: string;
	readonly source: string;
	readonly shown: string;
}

type Node = DefaultTreeAdapterMap['node'];

/** Returns marks and notes by the offsets of their place, in UTF-16 units. */
function seenIn(blocks: readonly RenderedBlock[], text: string): ReadonlyMap<string, Seen> {
	const starts = lineStarts(text);
	const seen = new Map<string, Seen>();
	let line = 0;
	const visit = (node: Node) => {
		const attribute = (name: string) =>
			'attrs' in node ? node.attrs.find((it) => it.name === name)?.value : undefined;
		const place = /^(\d+):(\d+)-(\d+):(\d+)$/.exec(attribute('data-at') ?? '');
		if (place) {
			const [, fromLine, from, toLine, to] = place.map(Number);
			const start = (starts[line + (fromLine ?? 0)] ?? 0) + (from ?? 0);
			const end = (starts[line + (toLine ?? 0)] ?? 0) + (to ?? 0);
			const key = `${start}-${end}`;
			const shown = (seen.get(key)?.shown ?? '') + textOf(node);
			seen.set(key, { kind: attribute('class') ?? '', source: text.slice(start, end), shown });
		}
		if ('childNodes' in node) node.childNodes.forEach(visit);
	};
	for (const { html, lines } of blocks) {
		visit(parseFragment(html));
		line += lines;
	}
	return seen;
}

function textOf(node: Node): string {
	if ('value' in node) return node.value;
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Removes Markdown syntax around a text and at the start of its lines. */
function plain(text: string): string {
	return text
		.replace(/\\([!-/:-@[-`{-~])/g, '$1')
		.replace(/\]\([^)]*\)/g, '')
		.replace(/[*`_\s|[\]>-]/g, '');
}
