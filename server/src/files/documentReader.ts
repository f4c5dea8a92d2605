import type { LanguageService } from '../language/languageService.ts';
import { wordsOfType } from '../language/template/findRole.ts';
import { labelKeyOf } from '../language/template/labelKeyOf.ts';
import type { RecognitionContext } from '../language/template/recognize.ts';
import type { Template } from '../language/template/template.ts';
import type { FileIndexEntry, FilePlace } from '../language/workspace/fileIndexEntry.ts';
import type { FileOccurrences } from '../language/workspace/fileOccurrences.ts';
import { type Host, type UnreadFile, unreadReason } from './host.ts';

/** A file that may be a document, and what its project says about it. Plain data that can be sent to workers. */
export interface DocumentToRead extends FilePlace, Pick<RecognitionContext, 'glob' | 'templates'> {}

/** Reads documents. It returns undefined for a file that does not exist or follows no template. */
export interface DocumentReader {
	/** The whole text; undefined if the head of the file shows that it is no document. */
	text(document: DocumentToRead): Promise<string | undefined>;
	index(document: DocumentToRead): Promise<FileIndexEntry | undefined>;
	occurrences(document: DocumentToRead): Promise<FileOccurrences | undefined>;
}

export interface DocumentReaderInput {
	readonly host: Host;
	readonly service: () => Promise<LanguageService>;
	/** Gets the URI of a file that could not be read, and the reason as a clause: "it is larger than 20 MB". */
	readonly log: (uri: string, reason: string) => void;
}

/** UTF-16 units from the start of a text that contain its metadata. */
export const headLength = 4_096;

/** Bytes that are read to get the head. They are nearly always the whole file. */
const headBytes = 32_768;

export function createDocumentReader({ host, service, log }: DocumentReaderInput): DocumentReader {
	const mayBeDocument = createHeadTest();

	async function textOf({ uri, glob, templates = [] }: DocumentToRead): Promise<string | undefined> {
		if (glob) return readWhole(host, uri, log);
		const head = await host.read(uri, headBytes);
		if (head === undefined) return undefined;
		if ('problem' in head) return logUnread(head, uri, log);
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
		index: async (document) => read(document, (await service()).files.indexDocument),
		occurrences: async (document) => read(document, (await service()).files.occurrencesInDocument),
	};
}

/** The text of a file; undefined if there is none. */
export async function readWhole(
	host: Host,
	uri: string,
	log: DocumentReaderInput['log'],
): Promise<string | undefined> {
	const content = await host.read(uri);
	if (content === undefined) return undefined;
	return 'text' in content ? content.text : logUnread(content, uri, log);
}

/** Logs large files. Binary files are no documents. */
function logUnread(file: UnreadFile, uri: string, log: DocumentReaderInput['log']): undefined {
	if (file.problem === 'too-large') log(uri, unreadReason(file));
}

/**
 * Tells cheaply from the head of a text whether it can name one of the templates: it must have a key for the Type and the
 * Type of a template. Most Markdown files of a workspace fail this test, and only the others are parsed.
 */
function createHeadTest(): (head: string, templates: readonly Template[]) => boolean {
	const tests = new Map<string, RegExp>();

	return (head, templates) => {
		const types = [...new Set(templates.map(({ type }) => type.toLowerCase()))];
		const lower = head.toLowerCase();
		if (!types.some((type) => lower.includes(type))) return false;
		const keys = templates.flatMap(({ metadata }) =>
			metadata.filter(({ role }) => role === 'type').map(({ key }) => labelKeyOf(key)),
		);
		const words = [...new Set([...wordsOfType, ...keys])];
		const id = words.join('\n');
		const test = tests.get(id) ?? new RegExp(`(?:${words.map(escaped).join('|')})[*_ \\t]*[:：]`, 'i');
		tests.set(id, test);
		return test.test(head);
	};
}

function escaped(word: string): string {
	return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
