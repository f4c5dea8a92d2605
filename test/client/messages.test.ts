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
import { openSectionsRequest } from '#common/protocol/openPlaces.ts';
import {
	checkWorkspaceRequest,
	documentsChangedNotification,
	documentsRequest,
	workspaceFindingsNotification,
} from '#common/protocol/workspace.ts';

const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };
const progress = { filled: 1, total: 2 };

test('answers about authoring fit their schemas', () => {
	const template = { type: 'Note', uri: null, title: '[Topic]', sections: ['Why'] };
	deepEqual(read(templatesRequest.result, [template]), [template]);
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

test('answers about authoring of another shape are refused', () => {
	for (const value of [undefined, null, 1, 'x', {}]) {
		equal(read(templatesRequest.result, value), undefined);
		equal(read(sectionsRequest.result, value), undefined);
		equal(read(insertSectionRequest.result, value), undefined);
		equal(read(newDocumentRequest.result, value), undefined);
	}
	deepEqual(read(templatesRequest.result, [{ type: 1 }, null]), []);
	deepEqual(read(asTemplateRequest.result, { problem: 'No.' }), { template: null, problem: 'No.' });
});

test('open sections fit their schema', () => {
	const place = { range, label: '[name]', detail: 'Owner', missing: false };
	const section = { title: 'Why', depth: 0, missing: false, id: null, progress, range, places: [place] };
	const lacking = { title: 'How', depth: 1, missing: true, id: '2.0', progress, range: null, places: [] };
	const answer = { version: null, progress, sections: [section, lacking] };
	deepEqual(read(openSectionsRequest.result, answer), answer);
});

test('open sections and places of another shape are dropped', () => {
	for (const value of [undefined, null, 1, {}, { sections: [] }, { progress, sections: 1 }])
		equal(read(openSectionsRequest.result, value), undefined);
	const section = { title: 'Why', depth: 0, progress, places: [{ range, label: 1 }, null] };
	deepEqual(
		read(openSectionsRequest.result, { version: 1, progress, sections: [section, 1, { title: 'How' }] }),
		{
			version: 1,
			progress,
			sections: [{ title: 'Why', depth: 0, missing: false, id: null, progress, range: null, places: [] }],
		},
	);
});

const document = {
	uri: 'file:///a.md',
	title: 'A',
	template: 'Architecture',
	status: null,
	progress,
};

test('messages about the workspace fit their schemas', () => {
	const list = { documents: [document], isComplete: true };
	deepEqual(read(documentsRequest.result, list), list);
	deepEqual(read(documentsChangedNotification.params, { ...list, removed: ['file:///b.md'] }), {
		...list,
		removed: ['file:///b.md'],
	});
	const checked = { isCancelled: false, documents: 1, findings: 2, files: 3 };
	deepEqual(read(checkWorkspaceRequest.result, checked), checked);
	deepEqual(read(workspaceFindingsNotification.params, { hasFindings: true }), { hasFindings: true });
});

test('documents of another shape are dropped, and other messages refused', () => {
	for (const value of [undefined, null, 1, 'x', {}, { documents: 1 }]) {
		equal(read(documentsRequest.result, value), undefined);
		equal(read(documentsChangedNotification.params, value), undefined);
		equal(read(checkWorkspaceRequest.result, value), undefined);
		equal(read(workspaceFindingsNotification.params, value), undefined);
	}
	deepEqual(read(documentsRequest.result, { documents: [{ ...document, title: 1 }, null] }), {
		documents: [],
		isComplete: false,
	});
	deepEqual(read(documentsChangedNotification.params, { documents: [], removed: [1, 'x'] })?.removed, ['x']);
});
