import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import {
	asTemplateRequest,
	insertSectionRequest,
	newDocumentRequest,
	sectionsRequest,
	templatesRequest,
} from '#common/protocol/authoring.ts';
import { read } from '#common/protocol/message.ts';

test('answers of the shape that was agreed', () => {
	const template = { type: 'Note', uri: null, title: '[Topic]', sections: ['Why'] };
	deepEqual(read(templatesRequest.result, [template]), [template]);
	const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };
	deepEqual(read(newDocumentRequest.result, { text: 'x', firstPlaceholder: range }), {
		text: 'x',
		firstPlaceholder: range,
	});
	const section = { id: '0.1', title: 'Why', parent: null, missing: true, optional: false, guidance: '' };
	deepEqual(read(sectionsRequest.result, [section]), [section]);
	const snippet = { version: 3, position: { line: 4, character: 0 }, snippet: 'x' };
	deepEqual(read(insertSectionRequest.result, snippet), snippet);
	const made = { template: { text: 'x', type: null, fileName: 'x.md' }, problem: null };
	deepEqual(read(asTemplateRequest.result, made), made);
});

test('answers of any other shape are none', () => {
	for (const value of [undefined, null, 1, 'x', {}]) {
		equal(read(templatesRequest.result, value), undefined);
		equal(read(sectionsRequest.result, value), undefined);
		equal(read(insertSectionRequest.result, value), undefined);
		equal(read(newDocumentRequest.result, value), undefined);
	}
	deepEqual(read(templatesRequest.result, [{ type: 1 }, null]), []);
	deepEqual(read(asTemplateRequest.result, { problem: 'No.' }), { template: null, problem: 'No.' });
});
