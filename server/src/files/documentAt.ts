import { isInConfigurationFolder, isMarkdownFile } from './discoverFiles.ts';
import type { DocumentToRead } from './documentReader.ts';
import { isTemplateFile, type Project, recognitionContextOf } from './project.ts';
import { sourceKindOf } from './sourceKind.ts';

/** Returns the project of a file. */
export type ProjectOf = (uri: string) => Promise<Project>;

/** The file at a URI with what its project says about it; undefined for a file that cannot be a document. */
export async function documentAt(projectOf: ProjectOf, uri: string): Promise<DocumentToRead | undefined> {
	if (!isMarkdownFile(uri) || isInConfigurationFolder(uri) || sourceKindOf(uri)) return undefined;
	const project = await projectOf(uri);
	if (isTemplateFile(project, uri)) return undefined;
	return { uri, root: project.configuration.root, ...recognitionContextOf(project, uri) };
}
