import type { Progress } from '#common/progress.ts';
import type { StatusClass } from '#common/settings.ts';
import type { Diagnosis } from '../language/diagnose/finding.ts';
import { ownString } from '../language/names/sources/ownString.ts';
import { type Outline, outlineOf } from '../language/template/outline.ts';
import { fileName, titleOf } from '../language/workspace/documentIndexEntry.ts';
import type { DocumentCheck } from './checkDocument.ts';

/** What is kept of a document of the workspace, open or not. */
export interface DocumentSummary {
	readonly uri: string;
	/** Its heading of level 1 once that is filled in, else the name of its file. */
	readonly title: string;
	/** The Type of its template. */
	readonly type: string;
	readonly status: StatusClass | null;
	readonly progress: Progress;
	readonly findings: number;
}

/** @param uri of the document that was checked */
export function summaryOf(uri: string, { document, recognition, diagnosis }: DocumentCheck): DocumentSummary {
	return {
		uri,
		title: ownString(nameOf(uri, outlineOf(document), diagnosis)),
		type: recognition.template?.type ?? '',
		status: diagnosis.status,
		progress: diagnosis.progress,
		findings: diagnosis.findings.length,
	};
}

/** A title in which something is still to be filled in is that of many documents. */
function nameOf(uri: string, outline: Outline, { progressOf }: Diagnosis): string {
	const { title } = outline;
	if (title === undefined) return fileName(uri);
	const { filled, total } = progressOf(title.chunk, title.index);
	return filled < total ? fileName(uri) : titleOf(outline, uri);
}
