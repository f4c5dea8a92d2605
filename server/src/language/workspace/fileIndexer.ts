import type { Chunk } from '../document/chunk.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { lineStarts } from '../document/lineEnds.ts';
import type { DocumentScanner } from '../document/scan/documentScanner.ts';
import type { Position, Span } from '../document/span.ts';
import type { PlacedNames } from '../names/documentNames.ts';
import type { NameReader } from '../names/nameReader.ts';
import { isName } from '../names/nameSyntax.ts';
import { readSource } from '../names/sources/readSource.ts';
import type { SourceKind } from '../names/sources/sourceNames.ts';
import { type Outline, outlineOf } from '../template/outline.ts';
import { type RecognitionContext, recognize } from '../template/recognize.ts';
import type { Template } from '../template/template.ts';
import type { FileIndexEntry, FilePlace, FileRange } from './fileIndexEntry.ts';
import { documentOccurrences, type FileOccurrences, sourceOccurrences } from './fileOccurrences.ts';
import { documentIndexEntry, fileName, sourceIndexEntry, titleOf } from './indexEntries.ts';

/** A parsed document and the template that it follows. */
export interface RecognizedDocument {
	readonly document: MarkdownDocument;
	readonly outline: Outline;
	readonly template: Template;
	readonly names: PlacedNames;
}

/** Makes index entries and occurrences from the texts of files and from open documents. */
export interface FileIndexer {
	/** Returns undefined for a text that follows no template. It parses only the chunks that can have names. */
	indexDocument(text: string, place: FilePlace, context: RecognitionContext): FileIndexEntry | undefined;
	occurrencesInDocument(
		text: string,
		place: FilePlace,
		context: RecognitionContext,
	): FileOccurrences | undefined;
	indexRecognized(document: RecognizedDocument, place: FilePlace): FileIndexEntry;
	/** @param version the client's version of the document */
	occurrencesInRecognized(document: RecognizedDocument, place: FilePlace, version: number): FileOccurrences;
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
		indexRecognized({ document, outline, template, names: placed }, place) {
			const { roles } = names.modelOf(template);
			const mentioned = [...placed.mentions()].map(({ text }) => text);
			return documentIndexEntry(place, { document, outline, template, roles, names: placed, mentioned });
		},
		occurrencesInRecognized: ({ document, outline, names: placed }, place, version) => ({
			...place,
			kind: 'document',
			title: titleOf(outline, place.uri),
			version,
			places: documentOccurrences(document, placed),
		}),
		indexSource: (text, place, kind) =>
			sourceIndexEntry(place, kind, readSource(kind, text, place.uri), rangesOf(text)),
		occurrencesInSource: (text, place, kind, version) => ({
			...place,
			kind,
			title: fileName(place.uri),
			version,
			places: sourceOccurrences(readSource(kind, text, place.uri), rangesOf(text)),
		}),
	};
}

/** What code mentions. For skimmed chunks, whose facts are their headings alone, it may be more than that. */
function* allMentioned({ mentions }: PlacedNames, skimmed: readonly Chunk[]): Generator<string> {
	for (const { text } of mentions()) yield text;
	for (const { text } of skimmed) yield* betweenBackticks(text);
}

/** What stands between two backticks and could be a name: all spans of code, and perhaps what stands between two of them. */
function* betweenBackticks(text: string): Generator<string> {
	for (let open = text.indexOf('`'); open >= 0; ) {
		const close = text.indexOf('`', open + 1);
		if (close < 0) return;
		const name = text.slice(open + 1, close).trim();
		if (isName(name)) yield name;
		open = close;
	}
}

/** Converts spans of a text that is no Markdown document. */
function rangesOf(text: string): (span: Span) => FileRange {
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
