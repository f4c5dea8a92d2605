import { isMarkdownFile, isSearched, markdownFiles } from './discoverFiles.ts';
import { documentAt, type ProjectOf } from './documentAt.ts';
import { createDocumentReader, type DocumentReaderInput } from './documentReader.ts';

/** Finds the files of a folder that may be documents, like the command line does. */
export interface DocumentFinder {
	/** Yields the URIs of the Markdown files below a folder. */
	below(folder: string): AsyncGenerator<string>;
	/** The same for `uri`, a file or a folder below `folder` that may be new. Yields nothing if it is gone. */
	changed(folder: string, uri: string): AsyncGenerator<string>;
	/** The text of a file that may be a document; undefined for other files, of which it mostly reads the head only. */
	read(uri: string): Promise<string | undefined>;
}

export interface DocumentFinderInput extends DocumentReaderInput {
	readonly projectOf: ProjectOf;
}

export function createDocumentFinder(input: DocumentFinderInput): DocumentFinder {
	const { host, projectOf } = input;
	const reader = createDocumentReader(input);

	async function* below(folder: string): AsyncGenerator<string> {
		yield* markdownFiles(host, folder, await projectOf(`${folder}/_`));
	}

	return {
		below,
		async *changed(folder, uri) {
			const stat = await host.stat(uri);
			const project = await projectOf(`${folder}/_`);
			if (!stat || !(await isSearched(host, folder, uri, stat.kind === 'folder', { project }))) return;
			if (stat.kind === 'folder') yield* below(uri);
			else if (isMarkdownFile(uri)) yield uri;
		},
		async read(uri) {
			const document = await documentAt(projectOf, uri);
			return document && reader.text(document);
		},
	};
}
