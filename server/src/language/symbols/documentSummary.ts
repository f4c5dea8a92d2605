import type { Progress } from '#common/progress.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { detachString } from '../names/detachString.ts';
import type { StatusClass } from '../settings/settings.ts';
import { fileName, titleOf } from '../workspace/indexEntries.ts';

/** The facts that lists of documents show about an open or closed document. */
export interface DocumentSummary {
	readonly uri: string;
	/** The heading of level 1, or the file name while that heading has a placeholder. */
	readonly title: string;
	/** The Type of the template. */
	readonly type: string;
	readonly status: StatusClass | null;
	readonly progress: Progress;
	readonly findings: number;
}

/** @param uri the URI of the analyzed document */
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

/** Many documents share a title that is not filled in yet, so the file name replaces it. */
function displayName(uri: string, { outline, sectionProgress }: DocumentAnalysis): string {
	const { title } = outline;
	if (title === undefined) return fileName(uri);
	const { filled, total } = sectionProgress.of(title);
	return filled < total ? fileName(uri) : titleOf(outline, uri);
}
