import { isRecord } from '#common/parse/isRecord.ts';
import { parseProgress } from '#common/parse/parseProgress.ts';
import type { DocumentInfo, DocumentList, DocumentsChange } from '#common/protocol/workspace.ts';

/** What the server answered about the documents of the workspace; undefined when it has another shape. */
export function parseDocumentList(value: unknown): DocumentList | undefined {
	if (!isRecord(value) || !Array.isArray(value.documents)) return undefined;
	return {
		documents: value.documents.flatMap((document: unknown) => parseDocument(document) ?? []),
		isComplete: value.isComplete === true,
	};
}

/** What the server said has changed. */
export function parseDocumentsChange(value: unknown): DocumentsChange | undefined {
	const list = parseDocumentList(value);
	if (list === undefined || !isRecord(value) || !Array.isArray(value.removed)) return undefined;
	return { ...list, removed: value.removed.filter((uri: unknown) => typeof uri === 'string') };
}

function parseDocument(value: unknown): DocumentInfo | undefined {
	if (!isRecord(value)) return undefined;
	const { uri, title, template, status } = value;
	const progress = parseProgress(value.progress);
	if (typeof uri !== 'string' || typeof title !== 'string' || typeof template !== 'string') return undefined;
	return progress && { uri, title, template, status: typeof status === 'string' ? status : null, progress };
}
