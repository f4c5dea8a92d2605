import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { documentStatusNotification } from '#common/protocol/documentStatus.ts';
import { read } from '#common/protocol/message.ts';
import { statusText } from '../../client/src/status/statusText.ts';

const reason = 'Its metadata says Type: Architecture.';
const checked = {
	uri: 'file:///a.md',
	template: 'Architecture',
	reason,
	suggestedType: null,
	namesNote: null,
};

test('the text has the progress, the tooltip the rest', () => {
	deepEqual(statusText({ ...checked, progress: { filled: 12, total: 40 } }), {
		text: '$(checklist) 12 of 40',
		tooltip: `12 of 40 places filled (30 %)\nTemplate: Architecture\n${reason}\nClick to list what is open`,
		label: 'ArchDocs: 12 of 40 places filled, 30 percent',
	});
});

test('a template without places to fill', () => {
	equal(statusText({ ...checked, progress: { filled: 0, total: 0 } })?.text, '$(checklist) complete');
});

test('a document that is not checked has no text', () => {
	equal(statusText({ ...checked, template: null, progress: null }), undefined);
});

test('a status of another shape is repaired or refused', () => {
	deepEqual(
		read(documentStatusNotification.params, { ...checked, progress: { filled: 1, total: 2 } })?.progress,
		{
			filled: 1,
			total: 2,
		},
	);
	equal(read(documentStatusNotification.params, { ...checked, progress: { filled: '1' } })?.progress, null);
	equal(read(documentStatusNotification.params, { ...checked, template: 7 })?.template, null);
	equal(read(documentStatusNotification.params, { uri: 'file:///a.md' }), undefined);
	equal(read(documentStatusNotification.params, null), undefined);
});

test('the tooltip says that not all names are known', () => {
	const namesNote = 'Names are read from a part of the workspace only.';
	const shown = statusText({ ...checked, namesNote, progress: { filled: 1, total: 2 } });
	equal(shown?.tooltip.split('\n').at(-2), namesNote);
});
