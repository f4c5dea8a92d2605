import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '#common/protocol/message.ts';
import {
	checkWorkspaceRequest,
	documentsChangedNotification,
	documentsRequest,
	workspaceFindingsNotification,
} from '#common/protocol/workspace.ts';

const document = {
	uri: 'file:///a.md',
	title: 'A',
	template: 'Architecture',
	status: null,
	progress: { filled: 1, total: 2 },
};

test('lists of documents of the shape that was agreed', () => {
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

test('what has another shape is left out', () => {
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
