import type { Chunk } from '../document/chunk.ts';
import { lineStarts } from '../document/lineEnds.ts';
import type { DocumentScanner } from '../document/scanDocument.ts';
import type { Position, Span } from '../document/span.ts';
import type { PlacedNames } from '../names/documentNames.ts';
import type { NameReader } from '../names/nameReader.ts';
import { namesInCode } from '../names/namesInCode.ts';
import { readSource } from '../names/sources/readSource.ts';
import { outlineOf } from '../template/outline.ts';
import { type RecognitionContext, recognize } from '../template/recognize.ts';
import type { Template } from '../template/template.ts';
import { documentIndexEntry, type FilePlace, fileName, titleOf } from './documentIndexEntry.ts';
import type { FileIndexEntry, FileKind, FileRange } from './fileIndexEntry.ts';
import { documentOccurrences, type FileOccurrences, sourceOccurrences } from './fileOccurrences.ts';
import { sourceIndexEntry } from './sourceIndexEntry.ts';

type SourceKind = Exclude<FileKind, 'document'>;

/** Makes index entries and occurrences from the texts of files that are not open. */
export interface FileIndexer {
	/** undefined for a text that follows no template. */
	indexDocument(text: string, place: FilePlace, context: RecognitionContext): FileIndexEntry | undefined;
	occurrencesInDocument(
		text: string,
		place: FilePlace,
		context: RecognitionContext,
	): FileOccurrences | undefined;
	indexSource(text: string, place: FilePlace, kind: SourceKind): FileIndexEntry;
	occurrencesInSource(
		text: string,
		place: FilePlace,
		kind: SourceKind,
		version: number | null,
	): FileOccurrences;
}

export interface FileIndexerInput {
	readonly scanner: DocumentScanner;
	readonly names: NameReader;
	readonly builtIn: () => readonly Template[];
}

export function createFileIndexer({ scanner, names, builtIn }: FileIndexerInput): FileIndexer {
	return {
		indexDocument(text, place, context) {
			const skimmed = scanner.skim(text);
			const { template } = recognize(outlineOf(skimmed), builtIn(), context);
			if (template === undefined) return undefined;
			const document = scanner.scanWhere(skimmed, (chunk) => names.mayHaveNames(template, chunk));
			const outline = outlineOf(document);
			const { roles } = names.modelOf(template);
			const placed = names.place(document, outline, template);
			const mentioned = allMentioned(
				placed,
				document.chunks.filter((it) => skimmed.skimmed.has(it)),
			);
			return documentIndexEntry(place, { document, outline, template, roles, names: placed, mentioned });
		},
		occurrencesInDocument(text, place, context) {
			const document = scanner.scan(text);
			const outline = outlineOf(document);
			const { template } = recognize(outline, builtIn(), context);
			if (template === undefined) return undefined;
			const places = documentOccurrences(document, names.place(document, outline, template));
			return { ...place, kind: 'document', title: titleOf(outline, place.uri), version: null, places };
		},
		indexSource: (text, place, kind) =>
			sourceIndexEntry(place, kind, readSource(kind, text, place.uri), ranges(text)),
		occurrencesInSource: (text, place, kind, version) => ({
			...place,
			kind,
			title: fileName(place.uri),
			version,
			places: sourceOccurrences(readSource(kind, text, place.uri), ranges(text)),
		}),
	};
}

/** What code mentions. A chunk of which only the headings were read may add more than it mentions. */
function* allMentioned({ mentions }: PlacedNames, skimmed: readonly Chunk[]): Generator<string> {
	for (const { text } of mentions()) yield text;
	for (const { text } of skimmed) yield* namesInCode(text);
}

/** Positions in a text that is no Markdown document. */
function ranges(text: string): (span: Span) => FileRange {
	const starts = lineStarts(text);
	const positionAt = (offset: number): Position => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low, character: offset - (starts[low] ?? 0) };
	};
	return ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) });
}
