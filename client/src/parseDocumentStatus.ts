import { isRecord } from '#common/parse/isRecord.ts';
import { parseProgress } from '#common/parse/parseProgress.ts';
import type { DocumentStatus } from '#common/protocol/documentStatus.ts';

/** What the server sent, or undefined when it has another shape. */
export function parseDocumentStatus(value: unknown): DocumentStatus | undefined {
	if (!isRecord(value)) return undefined;
	const { uri, template, reason, suggestedType, progress, namesNote } = value;
	if (typeof uri !== 'string' || typeof reason !== 'string') return undefined;
	return {
		uri,
		reason,
		template: stringOrNull(template),
		suggestedType: stringOrNull(suggestedType),
		progress: parseProgress(progress) ?? null,
		namesNote: stringOrNull(namesNote),
	};
}

function stringOrNull(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}
