import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocumentList, parseDocumentsChange } from '../../client/src/parseDocumentList.ts';
import { parseWorkspaceChecked, parseWorkspaceFindings } from '../../client/src/parseWorkspaceFindings.ts';

const document = {
	uri: 'file:///a.md',
	title: 'A',
	template: 'Architecture',
	status: null,
	progress: { filled: 1, total: 2 },
};

test('lists of documents of the shape that was agreed', () => {
	const list = { documents: [document], isComplete: true };
	deepEqual(parseDocumentList(list), list);
	deepEqual(parseDocumentsChange({ ...list, removed: ['file:///b.md'] }), {
		...list,
		removed: ['file:///b.md'],
	});
	const checked = { isCancelled: false, documents: 1, findings: 2, files: 3 };
	deepEqual(parseWorkspaceChecked(checked), checked);
	deepEqual(parseWorkspaceFindings({ hasFindings: true }), { hasFindings: true });
});

test('what has another shape is left out', () => {
	for (const value of [undefined, null, 1, 'x', {}, { documents: 1 }]) {
		equal(parseDocumentList(value), undefined);
		equal(parseDocumentsChange(value), undefined);
		equal(parseWorkspaceChecked(value), undefined);
		equal(parseWorkspaceFindings(value), undefined);
	}
	deepEqual(parseDocumentList({ documents: [{ ...document, title: 1 }, null] }), {
		documents: [],
		isComplete: false,
	});
	deepEqual(parseDocumentsChange({ documents: [], removed: [1, 'x'] })?.removed, ['x']);
});
