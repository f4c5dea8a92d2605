import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { createMarkdownParser } from '#language/document/parse/markdownParser.ts';
import { blockSplices } from '../../server/src/rendering/blockSplices.ts';
import { createRenderer } from '../../server/src/rendering/createRenderer.ts';
import type { RenderedBlock } from '../../server/src/rendering/renderGroup.ts';
import { service } from '../support/check.ts';
import { rendered, renderedDocument } from '../support/rendered.ts';
import { architectureText } from './architectureMarkdown.ts';
import { fuzz } from './fuzz.ts';
import { asSaved, markdownText } from './markdownText.ts';
import { applyEdit, averageEdits, placeEdit, plannedEdits } from './randomEdits.ts';

test('what is shown after an edit is what is shown of the edited text, and splices make it of what was shown', () => {
	fuzz(400, averageEdits, fc.tuple(asSaved(architectureText), plannedEdits), ([start, edits]) => {
		const renderer = createRenderer(service.treesOf);
		let text = start;
		let document = service.parser.parse(text);
		let shown: readonly RenderedBlock[] = renderedDocument(document, { renderer }).blocks;
		for (const planned of edits) {
			const edit = placeEdit(text, planned);
			text = applyEdit(text, edit);
			const mark = document.hasByteOrderMark ? 1 : 0;
			const span = { start: edit.start - mark, end: edit.end - mark };
			document = service.parser.update(document, { span, text: edit.inserted });
			const { blocks } = renderedDocument(document, { renderer });
			const anew = rendered(text).blocks;
			equal(JSON.stringify(blocks), JSON.stringify(anew), text);
			const patched = [...shown];
			for (const splice of blockSplices(shown, blocks))
				patched.splice(splice.start, splice.remove, ...splice.blocks);
			equal(JSON.stringify(patched), JSON.stringify(blocks));
			shown = blocks;
		}
	});
});

test('blocks have as many lines as the document', () => {
	fuzz(300, 1, markdownText, (text) => {
		const document = service.parser.parse(text);
		const { blocks } = renderedDocument(document);
		const lines = blocks.reduce((sum, block) => sum + block.lines, 0);
		if (lines !== document.lines.at(-1) && blocks.length > 0)
			throw new Error(`${lines} lines instead of ${document.lines.at(-1)} in ${JSON.stringify(text)}`);
	});
});

const parser = createMarkdownParser();

test('a page says what the document says, in its order', () => {
	let compared = 0;
	fuzz(400, 1, markdownText, (saved) => {
		const text = saved.replace('\uFEFF', '');
		const { root } = parser.parse(text, []);
		const model = textsOf(root);
		if (model === undefined) return;
		compared++;
		const page = wordsOf(parseFragment(rendered(text, { forReaders: true }).html));
		if (page !== squeezed(model))
			throw new Error(`${page}\ninstead of\n${squeezed(model)}\nin ${JSON.stringify(text)}`);
	});
	equal(compared > 50, true, `${compared} documents were compared.`);
});

/** The text of a tree; undefined where the page has it in another form: HTML, footnotes, metadata, alerts, images. */
function textsOf(node: Nodes): string | undefined {
	if (
		['html', 'footnoteReference', 'footnoteDefinition', 'yaml', 'image', 'imageReference'].includes(node.type)
	)
		return undefined;
	if (node.type === 'blockquote' && /^\s*(?:>\s*)*(?:\[!|.*[:：])/.test(JSON.stringify(node)))
		return undefined;
	if (node.type === 'definition') return '';
	if (node.type === 'break') return ' ';
	if ('value' in node) return node.value;
	if (!('children' in node)) return '';
	// GFM has no place for cells beyond the columns of a table.
	const columns = node.type === 'table' ? (node.children[0]?.children.length ?? 0) : Number.POSITIVE_INFINITY;
	const children = [...node.children].flatMap((child): readonly Nodes[] =>
		child.type === 'tableRow' ? child.children.slice(0, columns) : [child],
	);
	const parts = children.map(textsOf);
	return parts.includes(undefined) ? undefined : parts.join(' ');
}

function wordsOf(node: DefaultTreeAdapterMap['node']): string {
	if ('value' in node) return squeezed(node.value);
	return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}

function squeezed(text: string): string {
	return text.replace(/[\s\u2060\uFEFF\0\uFFFD\p{Surrogate}]+/gu, '');
}
