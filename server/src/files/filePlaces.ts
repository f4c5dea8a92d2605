import { type SourceKind, sourceKindOf } from '../language/names/sources/sourceKind.ts';
import type { FilePlace } from '../language/workspace/documentIndexEntry.ts';
import { configurationFolder, configuredTemplate } from './configuration.ts';
import { isInConfigurationFolder, isMarkdownFile } from './discoverFiles.ts';
import type { DocumentToRead } from './documentReader.ts';
import { isTemplateFile, type Project } from './project.ts';

/** What holds for a file where it stands. */
export interface FilePlaces {
	/** Where a source of names stands; a list of names holds for the folder around `.archdocs`. */
	placeOf(uri: string, kind: SourceKind): Promise<FilePlace>;
	/** What holds for a file that may be a document; undefined for one that cannot. */
	documentAt(uri: string): Promise<DocumentToRead | undefined>;
}

export function createFilePlaces(projectOf: (uri: string) => Promise<Project>): FilePlaces {
	return {
		async placeOf(uri, kind) {
			const end = kind === 'manifest' ? uri.indexOf(`/${configurationFolder}/`) : uri.lastIndexOf('/');
			const { configuration } = await projectOf(`${uri.slice(0, end)}/_`);
			return { uri, root: configuration.root };
		},
		async documentAt(uri) {
			if (!isMarkdownFile(uri) || isInConfigurationFolder(uri) || sourceKindOf(uri)) return undefined;
			const project = await projectOf(uri);
			if (isTemplateFile(project, uri)) return undefined;
			const { configuration, templates } = project;
			const glob = configuredTemplate(configuration, uri);
			return { uri, root: configuration.root, templates, ...(glob && { glob }) };
		},
	};
}
