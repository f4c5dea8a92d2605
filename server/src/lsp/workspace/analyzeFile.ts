import type { DocumentFinder } from '../../files/documentFinder.ts';
import type { Documents } from '../documents.ts';
import type { OpenAnalyses, OpenAnalysis } from '../openAnalyses.ts';
import type { OpenDocument } from '../openDocument.ts';
import { normalizedUri } from '../uris.ts';
import type { FileAnalyses, FileAnalysis } from './fileAnalyses.ts';

/**
 * Analyzes a document as it stands in the editor if it is open, else as it is on disk. Takes a normalized URI; resolves to
 * undefined for a file that follows no template.
 */
export type AnalyzeFile = (uri: string) => Promise<OpenAnalysis | FileAnalysis | undefined>;

export interface AnalyzeFileInput {
	readonly documents: Documents;
	readonly analyses: OpenAnalyses;
	readonly finder: DocumentFinder;
	readonly fileAnalyses: FileAnalyses;
}

export function createAnalyzeFile({
	documents,
	analyses,
	finder,
	fileAnalyses,
}: AnalyzeFileInput): AnalyzeFile {
	async function analyzeOnDisk(uri: string): Promise<FileAnalysis | undefined> {
		const text = await finder.read(uri);
		return text === undefined ? undefined : fileAnalyses.of(uri, text);
	}

	return async (uri) => {
		for (;;) {
			const open = openAt(documents, uri);
			const analyzed = open ? await analyses.of(open) : await analyzeOnDisk(uri);
			// Otherwise the file was opened or closed meanwhile.
			if (openAt(documents, uri) === open) return analyzed?.analysis.template && analyzed;
		}
	};
}

/** @param uri is normalized; the client may spell it differently */
export function openAt(documents: Documents, uri: string): OpenDocument | undefined {
	return documents.get(uri) ?? documents.all().find((open) => normalizedUri(open.uri) === uri);
}
