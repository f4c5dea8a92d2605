import type { LanguageService } from '../language/languageService.ts';
import { type SourceKind, sourceKindOf } from '../language/names/sources/sourceKind.ts';
import type { RecognitionContext } from '../language/template/recognize.ts';
import type { FilePlace } from '../language/workspace/documentFileNames.ts';
import type { FileNames } from '../language/workspace/fileNames.ts';
import type { NamedFile } from '../language/workspace/namedFile.ts';
import { configurationFolder, configuredTemplate } from './configuration.ts';
import { filesBelow, isInConfigurationFolder, isMarkdownFile, isSearched } from './discoverFiles.ts';
import { createHeadTest } from './headTest.ts';
import type { Host } from './host.ts';
import { isTemplateFile, type Project } from './project.ts';

/** Reads the names of a workspace, file by file. */
export interface WorkspaceReader {
	/** Every file below a folder that can have names, each with what it has; a step for each file that was looked at. */
	readFolder(folder: string): AsyncGenerator<ReadStep>;
	/** A file below `folder` that may have changed, or everything below one that may be new. */
	readChange(folder: string, uri: string): AsyncGenerator<ReadStep>;
	/** What is kept of one file; undefined when it is not there, or has no names. */
	readFile(uri: string): Promise<FileNames | undefined>;
	/** Every place of a name in one file. */
	readPlaces(uri: string): Promise<NamedFile | undefined>;
}

export interface ReadStep {
	readonly uri: string;
	/** undefined for Markdown that is no architecture document. */
	readonly names: FileNames | undefined;
}

export interface WorkspaceReaderInput {
	readonly host: Host;
	readonly service: () => Promise<LanguageService>;
	readonly projectOf: (uri: string) => Promise<Project>;
	/** False leaves the lists of names in `.archdocs` alone. */
	readonly lists: boolean;
	/** Gets what could not be read, and why: "it is larger than 20 MB". */
	readonly log: (uri: string, reason: string) => void;
}

/** The first bytes of a file, in which its metadata stands. */
const headLength = 4_096;

/** Reads texts, and tells which can be documents. */
function createFileLooks({ host, service, log }: WorkspaceReaderInput) {
	const mayBeDocument = createHeadTest();

	async function textOf(uri: string): Promise<string | undefined> {
		const content = await host.read(uri);
		if (content === undefined) return undefined;
		if ('text' in content) return content.text;
		if (content.problem === 'too-large') log(uri, 'it is larger than 20 MB');
		return undefined;
	}

	async function contextOf(uri: string, project: Project): Promise<RecognitionContext | undefined> {
		const { configuration, templates } = project;
		if (isTemplateFile(project, uri)) return undefined;
		const glob = configuredTemplate(configuration, uri);
		const context = { byHeadings: false, templates, ...(glob && { glob }) };
		if (glob) return context;
		const head = await host.read(uri, headLength);
		if (head && 'problem' in head && head.problem === 'too-large') return context;
		const language = await service();
		const types = [...templates, ...language.builtIn()];
		return head && 'text' in head && mayBeDocument(head.text.slice(0, headLength), types)
			? context
			: undefined;
	}

	return { contextOf, textOf };
}

export function createWorkspaceReader(input: WorkspaceReaderInput): WorkspaceReader {
	const { host, projectOf, log } = input;
	const { contextOf, textOf } = createFileLooks(input);

	/** Where a file stands; a list of names holds for the folder around `.archdocs`. */
	async function placeOf(uri: string, kind: SourceKind | undefined) {
		const end = kind === 'manifest' ? uri.indexOf(`/${configurationFolder}/`) : uri.lastIndexOf('/');
		const project = await projectOf(`${uri.slice(0, end)}/_`);
		return { project, place: { uri, root: project.configuration.root } };
	}

	async function readSource<Result>(
		uri: string,
		kind: SourceKind,
		make: (text: string, place: FilePlace) => Result,
	): Promise<Result | undefined> {
		const { place } = await placeOf(uri, kind);
		const text = await textOf(uri);
		return text === undefined ? undefined : make(text, place);
	}

	async function readDocument<Result>(
		uri: string,
		make: (text: string, place: FilePlace, context: RecognitionContext) => Result,
	): Promise<Result | undefined> {
		if (!isMarkdownFile(uri) || isInConfigurationFolder(uri)) return undefined;
		const { project, place } = await placeOf(uri, undefined);
		const context = await contextOf(uri, project);
		const text = context && (await textOf(uri));
		return context === undefined || text === undefined ? undefined : make(text, place, context);
	}

	async function readFile(uri: string): Promise<FileNames | undefined> {
		const { files } = await input.service();
		const kind = sourceKindOf(uri);
		if (kind === undefined) return readDocument(uri, files.namesOfDocument);
		return readSource(uri, kind, (text, place) => files.namesOfSource(text, place, kind));
	}

	function isSource(uri: string): boolean {
		const kind = sourceKindOf(uri);
		return kind !== undefined && (input.lists || kind !== 'manifest');
	}

	async function* readFolder(folder: string): AsyncGenerator<ReadStep> {
		const { configuration } = await projectOf(`${folder}/_`);
		const onUnreadable = (uri: string) => log(uri, 'it cannot be read');
		for await (const uri of filesBelow(host, folder, { configuration, onUnreadable })) {
			if (isMarkdownFile(uri) || isSource(uri)) yield { uri, names: await readFile(uri) };
		}
	}

	return {
		readFile,
		readFolder,
		async readPlaces(uri) {
			const { files } = await input.service();
			const kind = sourceKindOf(uri);
			if (kind === undefined) return readDocument(uri, files.placesInDocument);
			return readSource(uri, kind, (text, place) => files.placesInSource(text, place, kind, null));
		},
		async *readChange(folder, uri) {
			const stat = await host.stat(uri);
			const { configuration } = await projectOf(`${folder}/_`);
			const isThere =
				stat && (await isSearched(host, folder, uri, stat.kind === 'folder', { configuration }));
			if (!isThere) yield { uri, names: undefined };
			else if (stat.kind === 'folder') yield* readFolder(uri);
			else yield { uri, names: await readFile(uri) };
		},
	};
}
