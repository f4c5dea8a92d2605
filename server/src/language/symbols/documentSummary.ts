import type { Progress } from '#common/progress.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { detachString } from '../names/detachString.ts';
import type { StatusClass } from '../settings/settings.ts';
import { fileName, titleOf } from '../workspace/indexEntries.ts';

/** What lists of documents show of a document, open or not. */
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
export function documentSummary(uri: string, analysis: DocumentAnalysis): DocumentSummary {
	return {
		uri,
		title: detachString(displayName(uri, analysis)),
		type: analysis.template?.type ?? '',
		status: analysis.statusClass,
		progress: analysis.progress,
		findings: analysis.findings.length,
	};
}

/** Many documents share a title that is still to be filled in, so the name of the file takes its place. */
function displayName(uri: string, { outline, sectionProgress }: DocumentAnalysis): string {
	const { title } = outline;
	if (title === undefined) return fileName(uri);
	const { filled, total } = sectionProgress.of(title);
	return filled < total ? fileName(uri) : titleOf(outline, uri);
}
