import type { MarkdownDocument } from '../document/document.ts';
import { lineStarts } from '../document/lineEnds.ts';
import type { Position, Span } from '../document/span.ts';
import type { NameReader } from '../names/nameReader.ts';
import { readSource } from '../names/sources/readSource.ts';
import { outlineOf } from '../template/outline.ts';
import { type RecognitionContext, recognize } from '../template/recognize.ts';
import type { Template } from '../template/template.ts';
import { documentFileNames, type FilePlace, fileName, titleOf } from './documentFileNames.ts';
import type { FileKind, FileNames, FileRange } from './fileNames.ts';
import type { NamedFile } from './namedFile.ts';
import { placesOfDocument, placesOfSource } from './namePlaces.ts';
import { sourceFileNames } from './sourceFileNames.ts';

type SourceKind = Exclude<FileKind, 'document'>;

/** Turns texts of files that nobody has open into what is kept of them, or into every place of a name. */
export interface FileReader {
	/** undefined for a text that follows no template. */
	namesOfDocument(text: string, place: FilePlace, context: RecognitionContext): FileNames | undefined;
	placesInDocument(text: string, place: FilePlace, context: RecognitionContext): NamedFile | undefined;
	namesOfSource(text: string, place: FilePlace, kind: SourceKind): FileNames;
	placesInSource(text: string, place: FilePlace, kind: SourceKind, version: number | null): NamedFile;
}

export interface FileReaderInput {
	readonly scan: (text: string) => MarkdownDocument;
	readonly names: NameReader;
	readonly builtIn: () => readonly Template[];
}

export function createFileReader({ scan, names, builtIn }: FileReaderInput): FileReader {
	function readDocument(text: string, context: RecognitionContext) {
		const document = scan(text);
		const outline = outlineOf(document);
		const { template } = recognize(outline, builtIn(), context);
		if (template === undefined) return undefined;
		return { document, outline, template, names: names.read(document, outline, template) };
	}

	return {
		namesOfDocument(text, place, context) {
			const read = readDocument(text, context);
			return (
				read &&
				documentFileNames(
					place,
					read.document,
					read.outline,
					read.template,
					read.names,
					names.modelOf(read.template).roles,
				)
			);
		},
		placesInDocument(text, place, context) {
			const read = readDocument(text, context);
			if (read === undefined) return undefined;
			const title = titleOf(read.outline, place.uri);
			const places = placesOfDocument(read.document, read.names);
			return { ...place, kind: 'document', title, version: null, places };
		},
		namesOfSource: (text, place, kind) =>
			sourceFileNames(place, kind, readSource(kind, text, place.uri), ranges(text)),
		placesInSource: (text, place, kind, version) => ({
			...place,
			kind,
			title: fileName(place.uri),
			version,
			places: placesOfSource(readSource(kind, text, place.uri), ranges(text)),
		}),
	};
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
