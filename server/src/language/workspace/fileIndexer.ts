import type { Chunk } from '../document/chunk.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { lineStarts } from '../document/lineEnds.ts';
import type { DocumentScanner } from '../document/scan/documentScanner.ts';
import type { Position, Span } from '../document/span.ts';
import type { PlacedNames } from '../names/documentNames.ts';
import type { NameReader } from '../names/nameReader.ts';
import { namesInCode } from '../names/namesInCode.ts';
import { readSource } from '../names/sources/readSource.ts';
import { type Outline, outlineOf } from '../template/outline.ts';
import { type RecognitionContext, recognize } from '../template/recognize.ts';
import type { Template } from '../template/template.ts';
import { documentIndexEntry, type FilePlace, fileName, titleOf } from './documentIndexEntry.ts';
import type { FileIndexEntry, FileKind, FileRange } from './fileIndexEntry.ts';
import { type FileOccurrences, placesOfDocument, placesOfSource } from './fileOccurrences.ts';
import { sourceIndexEntry } from './sourceIndexEntry.ts';

type SourceKind = Exclude<FileKind, 'document'>;

/** A document that is read already, with the template it follows. */
export interface RecognizedDocument {
	readonly document: MarkdownDocument;
	readonly outline: Outline;
	readonly template: Template;
	readonly names: PlacedNames;
}

/** Makes index entries and occurrences from the texts of files and from open documents. */
export interface FileIndexer {
	/** undefined for a text that follows no template. */
	namesOfDocument(text: string, place: FilePlace, context: RecognitionContext): FileIndexEntry | undefined;
	placesInDocument(text: string, place: FilePlace, context: RecognitionContext): FileOccurrences | undefined;
	namesOfRecognized(document: RecognizedDocument, place: FilePlace): FileIndexEntry;
	/** @param version the client's */
	placesInRecognized(document: RecognizedDocument, place: FilePlace, version: number): FileOccurrences;
	namesOfSource(text: string, place: FilePlace, kind: SourceKind): FileIndexEntry;
	placesInSource(text: string, place: FilePlace, kind: SourceKind, version: number | null): FileOccurrences;
}

export interface FileIndexerInput {
	readonly scanner: DocumentScanner;
	readonly names: NameReader;
	readonly builtIn: () => readonly Template[];
}

export function createFileIndexer({ scanner, names, builtIn }: FileIndexerInput): FileIndexer {
	return {
		namesOfDocument(text, place, context) {
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
		placesInDocument(text, place, context) {
			const document = scanner.scan(text);
			const outline = outlineOf(document);
			const { template } = recognize(outline, builtIn(), context);
			if (template === undefined) return undefined;
			const places = placesOfDocument(document, names.place(document, outline, template));
			return { ...place, kind: 'document', title: titleOf(outline, place.uri), version: null, places };
		},
		namesOfRecognized({ document, outline, template, names: placed }, place) {
			const { roles } = names.modelOf(template);
			const mentioned = [...placed.mentions()].map(({ text }) => text);
			return documentIndexEntry(place, { document, outline, template, roles, names: placed, mentioned });
		},
		placesInRecognized: ({ document, outline, names: placed }, place, version) => ({
			...place,
			kind: 'document',
			title: titleOf(outline, place.uri),
			version,
			places: placesOfDocument(document, placed),
		}),
		namesOfSource: (text, place, kind) =>
			sourceIndexEntry(place, kind, readSource(kind, text, place.uri), ranges(text)),
		placesInSource: (text, place, kind, version) => ({
			...place,
			kind,
			title: fileName(place.uri),
			version,
			places: placesOfSource(readSource(kind, text, place.uri), ranges(text)),
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
