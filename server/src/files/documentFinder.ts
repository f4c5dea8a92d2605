import { sourceKindOf } from '../language/names/sources/sourceNames.ts';
import { isInConfigurationFolder, isMarkdownFile, isSearched, markdownFiles } from './discoverFiles.ts';
import { createDocumentReader, type DocumentReaderInput, type DocumentToRead } from './documentReader.ts';
import { isTemplateFile, type Project, recognitionContextOf } from './project.ts';

/** Finds the files of a folder that may be documents, by the rules of the command line. */
export interface DocumentFinder {
	/** The Markdown files below a folder. */
	below(folder: string): AsyncGenerator<string>;
	/** The Markdown files at `uri`, a file or a folder below `folder` that may be new; none when it is gone. */
	changed(folder: string, uri: string): AsyncGenerator<string>;
	/** The text of a file that may be a document. Of most others only the head is read. */
	read(uri: string): Promise<string | undefined>;
}

/** The project of a file. */
export type ProjectOf = (uri: string) => Promise<Project>;

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

/** What a file that may be a document is read with; undefined for a file that cannot be one. */
export async function documentAt(projectOf: ProjectOf, uri: string): Promise<DocumentToRead | undefined> {
	if (!isMarkdownFile(uri) || isInConfigurationFolder(uri) || sourceKindOf(uri)) return undefined;
	const project = await projectOf(uri);
	if (isTemplateFile(project, uri)) return undefined;
	return { uri, root: project.configuration.root, ...recognitionContextOf(project, uri) };
}
