import { type MarkdownDocument, positionAt } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { PlacedNames } from '../names/documentNames.ts';
import type { NameDefinition, NameMention, NameReference } from '../names/names.ts';
import type { SourceNames } from '../names/sourceNames.ts';
import type { FileRange } from './fileNames.ts';
import type { NamePlace } from './namedFile.ts';

/** Every place of a document where a name stands. */
export function placesOfDocument(document: MarkdownDocument, names: PlacedNames): readonly NamePlace[] {
	const rangeOf = ({ start, end }: Span) => ({
		start: positionAt(document, start),
		end: positionAt(document, end),
	});
	return [...places(names, rangeOf), ...[...names.mentions()].map((it) => mentionPlace(it, rangeOf))];
}

/** Every place of another file where a name stands. */
export function placesOfSource(names: SourceNames, rangeOf: (span: Span) => FileRange): readonly NamePlace[] {
	return places(names, rangeOf);
}

interface Places {
	readonly definitions: readonly Omit<NameDefinition, 'declared' | 'repeats'>[];
	readonly references: readonly NameReference[];
}

function places(
	{ definitions, references }: Places,
	rangeOf: (span: Span) => FileRange,
): readonly NamePlace[] {
	return [
		...definitions.map(
			({ kind, name, span, details }): NamePlace => ({
				name,
				kind,
				range: rangeOf(span),
				is: 'definition',
				details,
			}),
		),
		...references.map(
			({ kind, name, span }): NamePlace => ({
				name,
				kind,
				range: rangeOf(span),
				is: 'reference',
				details: [],
			}),
		),
	];
}

function mentionPlace({ text, kind, span }: NameMention, rangeOf: (span: Span) => FileRange): NamePlace {
	return { name: text, kind, range: rangeOf(span), is: 'mention', details: [] };
}
