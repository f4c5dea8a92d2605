import { isRecord } from '#common/parse/isRecord.ts';
import type { WorkspaceChecked, WorkspaceFindings } from '#common/protocol/workspace.ts';

/** What the server answered about a check of the workspace; undefined when it has another shape. */
export function parseWorkspaceChecked(value: unknown): WorkspaceChecked | undefined {
	if (!isRecord(value)) return undefined;
	const { isCancelled, documents, findings, files } = value;
	return typeof documents === 'number' && typeof findings === 'number' && typeof files === 'number'
		? { isCancelled: isCancelled === true, documents, findings, files }
		: undefined;
}

/** Whether there are findings to be cleared; undefined when the server sent something of another shape. */
export function parseWorkspaceFindings(value: unknown): WorkspaceFindings | undefined {
	return isRecord(value) && typeof value.hasFindings === 'boolean'
		? { hasFindings: value.hasFindings }
		: undefined;
}
