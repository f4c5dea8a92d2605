import type { LanguageService } from '../language/languageService.ts';
import type { RecognitionContext } from '../language/template/recognize.ts';
import type { FilePlace } from '../language/workspace/documentIndexEntry.ts';
import type { FileIndexEntry } from '../language/workspace/fileIndexEntry.ts';
import type { FileOccurrences } from '../language/workspace/fileOccurrences.ts';
import { createHeadTest } from './headTest.ts';
import type { Host } from './host.ts';

/** A file that may be a document, and what holds for it where it stands. Plain data. */
export interface DocumentToRead extends FilePlace, Pick<RecognitionContext, 'glob' | 'templates'> {}

/** Reads documents and their names; undefined for a file that is not there, or follows no template. */
export interface DocumentReader {
	/** The whole text; undefined also where the head of the file says that it can be no document. */
	text(document: DocumentToRead): Promise<string | undefined>;
	names(document: DocumentToRead): Promise<FileIndexEntry | undefined>;
	/** Every place of a name. */
	places(document: DocumentToRead): Promise<FileOccurrences | undefined>;
}

export interface DocumentReaderInput {
	readonly host: Host;
	readonly service: () => Promise<LanguageService>;
	/** Gets what could not be read, and why: "it is larger than 20 MB". */
	readonly log: (uri: string, reason: string) => void;
}

/** The first characters of a text, in which its metadata stands. */
const headLength = 4_096;

/** Bytes that are read to see those: nearly always the whole file. */
const headBytes = 32_768;

export function createDocumentReader({ host, service, log }: DocumentReaderInput): DocumentReader {
	const mayBeDocument = createHeadTest();

	async function textOf({ uri, glob, templates = [] }: DocumentToRead): Promise<string | undefined> {
		if (glob) return readWhole(host, uri, log);
		const head = await host.read(uri, headBytes);
		if (head === undefined) return undefined;
		if ('problem' in head) return tooLarge(head, uri, log);
		const types = [...templates, ...(await service()).builtIn()];
		if (!mayBeDocument(head.text.slice(0, headLength), types)) return undefined;
		return head.isPart === false ? head.text : readWhole(host, uri, log);
	}

	async function read<Result>(
		document: DocumentToRead,
		make: (text: string, place: FilePlace, context: RecognitionContext) => Result,
	): Promise<Result | undefined> {
		const text = await textOf(document);
		if (text === undefined) return undefined;
		const { uri, root, glob, templates = [] } = document;
		return make(text, { uri, root }, { byHeadings: false, templates, ...(glob && { glob }) });
	}

	return {
		text: textOf,
		names: async (document) => read(document, (await service()).files.namesOfDocument),
		places: async (document) => read(document, (await service()).files.placesInDocument),
	};
}

/** The text of a file; undefined when there is none. */
export async function readWhole(
	host: Host,
	uri: string,
	log: DocumentReaderInput['log'],
): Promise<string | undefined> {
	const content = await host.read(uri);
	if (content === undefined) return undefined;
	return 'text' in content ? content.text : tooLarge(content, uri, log);
}

function tooLarge(
	{ problem }: { readonly problem: string },
	uri: string,
	log: DocumentReaderInput['log'],
): undefined {
	if (problem === 'too-large') log(uri, 'it is larger than 20 MB');
}
