import type { Progress } from '#common/progress.ts';
import type { DocumentAnalysis } from '../language/analysis/documentAnalysis.ts';
import { detachString } from '../language/names/detachString.ts';
import type { StatusClass } from '../language/settings/settings.ts';
import { fileName, titleOf } from '../language/workspace/indexEntries.ts';

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

/** @param uri of the document that was analyzed */
export function summaryOf(uri: string, analysis: DocumentAnalysis): DocumentSummary {
	return {
		uri,
		title: detachString(nameOf(uri, analysis)),
		type: analysis.template?.type ?? '',
		status: analysis.statusClass,
		progress: analysis.progress,
		findings: analysis.findings.length,
	};
}

/** A title in which something is still to be filled in is that of many documents. */
function nameOf(uri: string, { outline, sectionProgress }: DocumentAnalysis): string {
	const { title } = outline;
	if (title === undefined) return fileName(uri);
	const { filled, total } = sectionProgress.of(title);
	return filled < total ? fileName(uri) : titleOf(outline, uri);
}
