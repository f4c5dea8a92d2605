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

/**
 * Returns the summary of a document.
 *
 * @param uri the URI of the analyzed document
 */
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

/** Returns the title, or the file name while the title has placeholders, because many documents share such a title. */
function displayName(uri: string, { outline, sectionProgress }: DocumentAnalysis): string {
	const { title } = outline;
	if (title === undefined) return fileName(uri);
	const { filled, total } = sectionProgress.of(title);
	return filled < total ? fileName(uri) : titleOf(outline, uri);
}
