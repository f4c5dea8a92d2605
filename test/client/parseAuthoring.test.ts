import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import {
	parseAsTemplate,
	parseNewDocument,
	parseSectionSnippet,
	parseSections,
	parseTemplates,
} from '../../client/src/parseAuthoring.ts';

test('answers of the shape that was agreed', () => {
	const template = { type: 'Note', uri: null, title: '[Topic]', sections: ['Why'] };
	deepEqual(parseTemplates([template]), [template]);
	const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };
	deepEqual(parseNewDocument({ text: 'x', firstPlaceholder: range }), { text: 'x', firstPlaceholder: range });
	const section = { id: '0.1', title: 'Why', parent: null, missing: true, optional: false, guidance: '' };
	deepEqual(parseSections([section]), [section]);
	const snippet = { version: 3, position: { line: 4, character: 0 }, snippet: 'x' };
	deepEqual(parseSectionSnippet(snippet), snippet);
	const made = { template: { text: 'x', type: null, fileName: 'x.md' }, problem: null };
	deepEqual(parseAsTemplate(made), made);
});

test('answers of any other shape are none', () => {
	for (const value of [undefined, null, 1, 'x', {}]) {
		equal(parseTemplates(value), undefined);
		equal(parseSections(value), undefined);
		equal(parseSectionSnippet(value), undefined);
		equal(parseNewDocument(value), undefined);
	}
	deepEqual(parseTemplates([{ type: 1 }, null]), []);
	deepEqual(parseAsTemplate({ problem: 'No.' }), { template: null, problem: 'No.' });
});
