import { type MarkdownDocument, positionAt } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { PlacedNames } from '../names/documentNames.ts';
import type { SourceNames } from '../names/sourceNames.ts';
import type { FileRange } from './fileNames.ts';
import type { NamePlace } from './namedFile.ts';

/** Every place of a document where a name stands. */
export function placesOfDocument(document: MarkdownDocument, names: PlacedNames): readonly NamePlace[] {
	const rangeOf = (span: Span): FileRange => ({
		start: positionAt(document, span.start),
		end: positionAt(document, span.end),
	});
	return [
		...names.definitions.map(
			({ name, kind, span, details }): NamePlace => ({
				name,
				kind,
				range: rangeOf(span),
				is: 'definition',
				details,
			}),
		),
		...names.references.map(
			({ name, kind, span }): NamePlace => ({
				name,
				kind,
				range: rangeOf(span),
				is: 'reference',
				details: [],
			}),
		),
		...[...names.mentions()].map(
			({ text, kind, span }): NamePlace => ({
				name: text,
				kind,
				range: rangeOf(span),
				is: 'mention',
				details: [],
			}),
		),
	];
}

/** Every place of another file where a name stands. */
export function placesOfSource(
	{ definitions, references }: SourceNames,
	rangeOf: (span: Span) => FileRange,
): readonly NamePlace[] {
	return [
		...definitions.map(
			({ name, kind, span, details }): NamePlace => ({
				name,
				kind,
				range: rangeOf(span),
				is: 'definition',
				details,
			}),
		),
		...references.map(
			({ name, kind, span }): NamePlace => ({
				name,
				kind,
				range: rangeOf(span),
				is: 'reference',
				details: [],
			}),
		),
	];
}
