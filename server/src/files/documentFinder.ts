import { isMarkdownFile, isSearched, markdownFiles } from './discoverFiles.ts';
import { createDocumentReader, type DocumentReaderInput } from './documentReader.ts';
import { createFilePlaces } from './filePlaces.ts';
import type { Project } from './project.ts';

/** Finds what may be a document in a folder, by the rules of the command line. */
export interface DocumentFinder {
	/** The Markdown files below a folder. */
	below(folder: string): AsyncGenerator<string>;
	/** The same of a file below `folder`, or of a folder there, that may be new: nothing when it is not there. */
	changed(folder: string, uri: string): AsyncGenerator<string>;
	/** The text of a file that may be a document. Of most others no more than the head is read. */
	read(uri: string): Promise<string | undefined>;
}

export interface DocumentFinderInput extends DocumentReaderInput {
	readonly projectOf: (uri: string) => Promise<Project>;
}

export function createDocumentFinder(input: DocumentFinderInput): DocumentFinder {
	const { host, projectOf } = input;
	const { documentAt } = createFilePlaces(projectOf);
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
			const document = await documentAt(uri);
			return document && reader.text(document);
		},
	};
}
